create temporary table new_person (like warehouse.golden_person) on commit drop
