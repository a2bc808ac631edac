select access.refresh_statistics(
           array ['warehouse.golden_person', 'warehouse.golden_household', 'warehouse.member']::regclass[])
