create temporary table new_household (like warehouse.golden_household) on commit drop
