-- Entities that have their first golden row: new, or split off where their source was in another entity.
insert into warehouse.entity_change (run_id, kind, id, change, kabkota_code)
select :run,
       ':kind',
       g.:kind_id,
       case
           when g.:kind_id in (select m.source_id
                                 from dedup.entity_member m
                                where m.to_run = :run
                                  and m.entity_id <> m.source_id) then 'split'
           else 'new'
       end,
       g.kabkota_code
  from warehouse.golden_:kind g
 where g.from_run = :run
   and g.to_run is null
   and not exists (select 1
                     from warehouse.golden_:kind o
                    where o.:kind_id = g.:kind_id
                      and o.from_run < :run)
 order by g.:kind_id
