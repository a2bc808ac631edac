-- Entities by area. A person counts in the area of its own latest record.
select e.kabkota_code,
       count(*) filter (where e.kind = 'rumah_tangga' and e.status <> 'not_in_latest') as rumah_tangga,
       count(*) filter (where e.kind = 'keluarga' and e.status <> 'not_in_latest') as keluarga,
       count(*) filter (where e.kind <> 'person' and e.status = 'not_in_latest') as households_not_in_latest,
       count(*) filter (where e.kind = 'person' and e.status <> 'not_in_latest') as persons,
       count(*) filter (where e.kind = 'person' and e.status = 'not_in_latest') as persons_not_in_latest
  from (select g.kabkota_code, g.unit as kind, g.status
          from warehouse.golden_household g
         where g.to_run is null
           and g.from_run <= :run
        union all
        select g.kabkota_code, 'person', g.status
          from warehouse.golden_person g
         where g.to_run is null
           and g.from_run <= :run) e
 group by e.kabkota_code
 order by e.kabkota_code nulls last
