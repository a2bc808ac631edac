-- For each row of this run with a repeated key: an identical copy of an earlier row of the delivery
-- is 'repeated'; all others are rejected if the key's contents differ among the rows that came with
-- it or before it. A file comes with the first run that brought its bytes.
create temporary table repeated_row on commit drop as
with origin as (
    select f.file_id, min(i.run_id) as run_id
      from ingest.file f
      join ingest.file i on i.sha256 = f.sha256 and i.period = f.period and i.state <> 'refused'
      join job.run r on r.run_id = i.run_id and r.state not in ('abandoned', 'failed')
     where f.run_id = :run
        or exists (select from ingest.current_file c where c.file_id = f.file_id)
     group by f.file_id
), delivery_row as (
    select k.layout_id, d.run_id, d.file_id, d.line, d.kind, d.outcome, d.record_id, d.source_key,
           d.content_hash,
           row_number() over (partition by d.kind, k.layout_id, k.period, d.source_key, d.content_hash
                                  order by o.run_id, f.file_name, d.line) as copy_no,
           min(d.content_hash) over came_before <> max(d.content_hash) over came_before as differs
      from repeated_key k
      join validation.standing_row d on d.source_key = k.source_key and d.kind = k.kind
      join ingest.file f
             on f.file_id = d.file_id and f.layout_id = k.layout_id and f.period = k.period
      join origin o on o.file_id = f.file_id
     where d.run_id = :run
        or d.outcome <> 'repeated'
    window came_before as (partition by d.kind, k.layout_id, k.period, d.source_key order by o.run_id)
)
select file_id, line, kind, outcome, record_id, layout_id, source_key, content_hash,
       case when copy_no > 1 then 'repeated' else 'rejected' end as new_outcome
  from delivery_row
 where run_id = :run
   and (copy_no > 1 or differs)
