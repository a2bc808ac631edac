-- Keys that this run delivers in more than one period, in the order of the periods. An island is a
-- stretch of periods with equal content.
create temporary table chained_row on commit drop as
with delivery_row as (
    select d.file_id, d.line, d.kind, f.layout_id, d.source_key, f.period, d.outcome, d.content_hash, d.record_id,
           lag(d.content_hash) over same_key as hash_before
      from validation.delivered d
      join ingest.file f on f.file_id = d.file_id
     where d.run_id = :run
       and d.outcome in ('accepted', 'unchanged')
    window same_key as (partition by d.kind, f.layout_id, d.source_key order by f.period)
), island as (
    select r.*,
           count(*) filter (where r.hash_before is distinct from r.content_hash)
               over (partition by r.kind, r.layout_id, r.source_key order by r.period) as island_no
      from delivery_row r
)
select i.*,
       i.hash_before is distinct from i.content_hash as starts_island,
       first_value(i.record_id) over (partition by i.kind, i.layout_id, i.source_key, i.island_no order by i.period)
           as island_record,
       first_value(i.record_id) over (partition by i.kind, i.layout_id, i.source_key order by i.period)
           as first_record,
       null::bigint as new_record
  from island i
