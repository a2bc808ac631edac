-- Entities without a golden row from this run on: merged into another, or withdrawn.
insert into warehouse.entity_change (run_id, kind, id, change, kabkota_code, other_id)
select :run,
       ':kind',
       o.:kind_id,
       case when m.entity_id is null then 'gone' else 'merged' end,
       o.kabkota_code,
       m.entity_id
  from warehouse.golden_:kind o
  left join dedup.entity_member m
         on m.source_id = o.:kind_id
        and m.entity_id <> o.:kind_id
        and m.to_run is null
 where o.to_run = :run
   and not exists (select 1
                     from warehouse.golden_:kind n
                    where n.:kind_id = o.:kind_id
                      and n.from_run = :run)
 order by o.:kind_id
