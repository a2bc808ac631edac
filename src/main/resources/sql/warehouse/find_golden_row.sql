select 1
  from warehouse.golden_household
union all
select 1
  from warehouse.golden_person
 limit 1
