-- As the files say; only active entities are ranked. A null decile was not delivered.
select g.unit, g.decile_received as decile, count(*) as households, coalesce(sum(g.member_count), 0)::bigint as persons
  from warehouse.golden_household g
 where g.to_run is null
   and g.from_run <= :run
   and g.status = 'active'
 group by g.unit, g.decile_received
 order by g.unit, g.decile_received nulls last
