-- Entities without a golden row from this run on: merged into another, or withdrawn.
insert into warehouse.entity_change (run_id, kind, id, change, kabkota_code)
select :run,
       ':kind',
       o.:kind_id,
       case
           when exists (select 1
                          from dedup.entity_member m
                         where m.source_id = o.:kind_id
                           and m.entity_id <> o.:kind_id
                           and m.to_run is null) then 'merged'
           else 'gone'
       end,
       o.kabkota_code
  from warehouse.golden_:kind o
 where o.to_run = :run
   and not exists (select 1
                     from warehouse.golden_:kind n
                    where n.:kind_id = o.:kind_id
                      and n.from_run = :run)
 order by o.:kind_id
