-- The current version of a late key begins with the first of the deliveries that hold its content
-- without another between: whatever the order in which they came.
insert into validation.household_record
with delivery_row as (
    select d.source_key, f.layout_id, f.period, d.file_id, d.line, d.content_hash,
           lag(d.content_hash) over (partition by f.layout_id, d.source_key order by f.period) as hash_before
      from late_key k
      join validation.standing_row d on d.source_key = k.source_key and d.kind = k.kind
      join ingest.current_file f on f.file_id = d.file_id and f.layout_id = k.layout_id
     where k.kind = 'household'
       and d.outcome in ('accepted', 'unchanged')
), beginning as (
    select distinct on (layout_id, source_key) layout_id, source_key, period, file_id, line, content_hash
      from delivery_row
     where hash_before is distinct from content_hash
     order by layout_id, source_key, period desc
), moved as (
    select b.*, c.record_id, c.source_id
      from beginning b
      join validation.household_record c
             on c.layout_id = b.layout_id
            and c.source_key = b.source_key
            and c.content_hash = b.content_hash
     where c.to_run is null
       and c.from_run < :run
       and c.period <> b.period
       and not exists (select 1
                         from validation.household_record n
                        where n.source_id = c.source_id
                          and n.from_run = :run
                          and n.to_run is null)
)
select (jsonb_populate_record(r, jsonb_build_object('record_id', nextval('validation.record_id_seq'),
                                                    'file_id', m.file_id, 'line', m.line, 'period', m.period,
                                                    'from_run', :run, 'to_run', null, 'restated', true))).*
  from moved m
  join validation.household_record r on r.record_id = m.record_id
