-- Families with a row that waits, by what keeps them waiting. freed: the code is all that does, so
-- mending it lets the family in; members follow their household, so PARENT_REJECTED counts only alone.
-- Rows are counted together with the codes: how many districts are asked for is not known when the
-- statement is planned, and a second pass over the families became a loop in a loop.
with waiting as (
    select row_number() over () as waiting_row,
           coalesce(j.kabkota_code, i.kabkota_code) as district, j.layout_id, j.kind, j.content_hash, j.source_key,
           split_part(j.layout_id, '-', 1) || '|'
               || coalesce(nullif(case j.kind when 'person' then j.parent_key else j.source_key end, ''),
                           'row ' || j.file_id || ':' || j.line) as family
      from validation.rejected_row j
      join ingest.file i on i.file_id = j.file_id
     where j.from_run <= :run
       and (j.to_run is null or j.to_run > :run)
       and coalesce(j.kabkota_code, i.kabkota_code, '') like :district
), fault as (
    select distinct f.layout_id, f.kind, f.content_hash, f.source_key, f.code
      from validation.finding f
     where f.severity = 'error'
       and f.from_run <= :run
       and (f.to_run is null or f.to_run > :run)
), family as (
    select w.district, w.family,
           count(distinct w.waiting_row) as rows,
           array_agg(distinct f.code) filter (where f.code <> 'PARENT_REJECTED') as codes
      from waiting w
      left join fault f
             on f.layout_id = w.layout_id
            and f.kind = w.kind
            and f.content_hash = w.content_hash
            and f.source_key is not distinct from w.source_key
     group by w.district, w.family
    having count(f.code) > 0
), cause as (
    select district, family, rows, coalesce(codes, array['PARENT_REJECTED']) as codes
      from family
)
select c.district as kabkota_code,
       u.code,
       count(*) as families,
       count(*) filter (where cardinality(c.codes) = 1) as freed,
       coalesce(sum(c.rows) filter (where cardinality(c.codes) = 1), 0)::bigint as freed_rows
  from cause c
 cross join unnest(c.codes) as u (code)
 group by c.district, u.code
 order by c.district nulls last, freed desc, families desc, u.code
