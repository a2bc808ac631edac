-- For each row of this run with a repeated key: an identical copy of an earlier row of the delivery
-- is 'repeated', all others are rejected if the key's contents differ.
create temporary table repeated_row on commit drop as
with delivery_row as (
    select k.layout_id, d.run_id, d.file_id, d.line, d.kind, d.outcome, d.record_id, d.source_key,
           d.content_hash,
           row_number() over (partition by d.kind, k.layout_id, k.period, d.source_key, d.content_hash
                                  order by d.run_id, f.file_name, d.line) as copy_no,
           min(d.content_hash) over same_key <> max(d.content_hash) over same_key as differs
      from repeated_key k
      join validation.delivered d on d.source_key = k.source_key and d.kind = k.kind
      join ingest.file f
             on f.file_id = d.file_id and f.layout_id = k.layout_id and f.period = k.period
     where d.run_id = :run
        or (d.outcome <> 'repeated'
            and exists (select from ingest.current_file c where c.file_id = d.file_id))
    window same_key as (partition by d.kind, k.layout_id, k.period, d.source_key)
)
select file_id, line, kind, outcome, record_id, layout_id, source_key, content_hash,
       case when copy_no > 1 then 'repeated' else 'rejected' end as new_outcome
  from delivery_row
 where run_id = :run
   and (copy_no > 1 or differs)
