-- Every row that waits for correction and, if asked for, every loaded row with warnings; by district
-- and file, with the run since which it is open. cells: what an earlier correction made of it,
-- in the order of the header of cells_file.
-- with_household: nothing to mend, the person waits for its household.
with waiting as (
    select r.file_id, r.line, r.kind, r.layout_id, r.content_hash, r.source_key, r.kabkota_code,
           r.from_run, true as rejected
      from validation.rejected_row r
     where r.from_run <= :run
       and (r.to_run is null or r.to_run > :run)
), fault as (
    -- of the place, and of the content: what a later delivery of the same row showed
    select w.file_id, w.line, e.code
      from waiting w
      join validation.finding e on e.file_id = w.file_id and e.line = w.line
     where e.severity = 'error'
       and e.from_run <= :run
       and (e.to_run is null or e.to_run > :run)
    union
    select w.file_id, w.line, e.code
      from waiting w
      join validation.finding e
             on e.layout_id = w.layout_id
            and e.kind = w.kind
            and e.content_hash = w.content_hash
            and e.source_key is not distinct from w.source_key
     where e.severity = 'error'
       and e.line is not null
       and e.from_run <= :run
       and (e.to_run is null or e.to_run > :run)
), waiting_alone as (
    select file_id, line
      from fault
     group by file_id, line
    having bool_and(code = 'PARENT_REJECTED')
), warned as (
    select g.file_id, g.line, g.kind, g.layout_id, g.content_hash, g.source_key, g.kabkota_code,
           min(g.from_run) as from_run, false as rejected
      from validation.finding g
      join ingest.current_file i on i.file_id = g.file_id
     where :warnings
       and g.severity = 'warning'
       and g.kind is not null
       and g.line is not null
       and g.from_run <= :run
       and (g.to_run is null or g.to_run > :run)
       and not exists (select 1
                         from waiting w
                        where w.file_id = g.file_id
                          and w.line = g.line)
     group by g.file_id, g.line, g.kind, g.layout_id, g.content_hash, g.source_key, g.kabkota_code
)
select coalesce(r.kabkota_code, f.kabkota_code) as kabkota_code, r.file_id, f.file_name, f.period, f.run_id, r.line,
       r.layout_id, r.kind, r.content_hash, c.cells, c.file_id as cells_file,
       floor(extract(epoch from cast(:now as timestamptz) - s.started) / 86400)::int as age_days,
       r.rejected
       and exists (select 1
                     from waiting_alone p
                    where p.file_id = r.file_id
                      and p.line = r.line) as with_household
  from (select * from waiting union all select * from warned) r
  join ingest.file f on f.file_id = r.file_id
  join job.run s on s.run_id = r.from_run
  left join lateral (select k.cells, k.file_id
                       from validation.correction k
                      where k.layout_id = r.layout_id
                        and k.kind = r.kind
                        and k.result_hash = r.content_hash
                        and k.from_run <= :run
                        and (k.to_run is null or k.to_run > :run)
                      order by k.file_id = r.file_id and k.line = r.line desc, k.from_run desc, k.content_hash
                      limit 1) c on true
 order by 1 nulls last, f.file_name, f.period desc, f.run_id, r.file_id, r.line, r.kind
