-- Local deciles in the scope that the job names.
select d.unit, d.scope, d.area_code, d.model_id, d.decile, count(*) as households,
       coalesce(sum(g.member_count), 0)::bigint as persons
  from decile.assignment d
  join warehouse.golden_household g on g.household_id = d.household_id and g.to_run is null
 where d.local
   and d.to_run is null
   and d.from_run <= :run
 group by d.unit, d.scope, d.area_code, d.model_id, d.decile
 order by d.unit, d.area_code, d.model_id, d.decile
