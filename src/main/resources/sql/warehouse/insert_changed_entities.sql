-- Entities that had a golden row before this run or long ago, with the names of the columns that differ.
insert into warehouse.entity_change (run_id, kind, id, change, columns, kabkota_code, other_id)
select :run,
       ':kind',
       n.:kind_id,
       case
           when o.to_run < :run and m.entity_id is not null then 'split'
           when o.to_run < :run then 'back'
           when n.status = 'not_in_latest' and o.status <> 'not_in_latest' then 'gone'
           when n.status <> 'not_in_latest' and o.status = 'not_in_latest' then 'back'
           else 'changed'
       end,
       (select array_agg(a.key order by a.key)
          from jsonb_each(to_jsonb(n)) a
          join jsonb_each(to_jsonb(o)) b on b.key = a.key
         where a.value <> b.value
           and a.key not in ('from_run', 'to_run')),
       n.kabkota_code,
       case when o.to_run < :run then m.entity_id end
  from warehouse.golden_:kind n
  join warehouse.golden_:kind o on o.:kind_id = n.:kind_id and o.from_run < :run
  left join dedup.entity_member m
         on m.source_id = n.:kind_id
        and m.to_run = :run
        and m.entity_id <> n.:kind_id
 where n.from_run = :run
   and n.to_run is null
   and o.from_run = (select max(l.from_run)
                       from warehouse.golden_:kind l
                      where l.:kind_id = n.:kind_id
                        and l.from_run < :run)
 order by n.:kind_id
