-- Entities that have their first golden row: new, or split off where their source was in another entity.
insert into warehouse.entity_change (run_id, kind, id, change, kabkota_code, other_id)
select :run,
       ':kind',
       g.:kind_id,
       case when m.entity_id is null then 'new' else 'split' end,
       g.kabkota_code,
       m.entity_id
  from warehouse.golden_:kind g
  left join dedup.entity_member m
         on m.source_id = g.:kind_id
        and m.to_run = :run
        and m.entity_id <> m.source_id
 where g.from_run = :run
   and g.to_run is null
   and not exists (select 1
                     from warehouse.golden_:kind o
                    where o.:kind_id = g.:kind_id
                      and o.from_run < :run)
 order by g.:kind_id
