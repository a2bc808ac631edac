-- Every row that waits for correction and, if asked for, every loaded row with warnings; by district
-- and file, with the run since which it is open. cells: what an earlier correction made of it.
-- with_household: nothing to mend, the person waits for its household.
with waiting as (
    select r.file_id, r.line, r.kind, r.layout_id, r.content_hash, r.kabkota_code, r.from_run, true as rejected
      from validation.rejected_row r
     where r.from_run <= :run
       and (r.to_run is null or r.to_run > :run)
), warned as (
    select g.file_id, g.line, g.kind, g.layout_id, g.content_hash, g.kabkota_code, min(g.from_run) as from_run,
           false as rejected
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
     group by g.file_id, g.line, g.kind, g.layout_id, g.content_hash, g.kabkota_code
)
select coalesce(r.kabkota_code, f.kabkota_code) as kabkota_code, r.file_id, f.file_name, f.period, f.run_id, r.line,
       r.layout_id, r.kind, r.content_hash, c.cells,
       floor(extract(epoch from cast(:now as timestamptz) - s.started) / 86400)::int as age_days,
       r.rejected
       and exists (select 1
                     from validation.finding p
                    where p.file_id = r.file_id
                      and p.line = r.line
                      and p.code = 'PARENT_REJECTED'
                      and (p.to_run is null or p.to_run > :run))
       and not exists (select 1
                         from validation.finding e
                        where e.file_id = r.file_id
                          and e.line = r.line
                          and e.severity = 'error'
                          and e.code <> 'PARENT_REJECTED'
                          and e.from_run <= :run
                          and (e.to_run is null or e.to_run > :run)) as with_household
  from (select * from waiting union all select * from warned) r
  join ingest.file f on f.file_id = r.file_id
  join job.run s on s.run_id = r.from_run
  left join validation.correction c
         on c.layout_id = r.layout_id
        and c.kind = r.kind
        and c.result_hash = r.content_hash
        and c.file_id = r.file_id
        and c.line = r.line
        and c.from_run <= :run
        and (c.to_run is null or c.to_run > :run)
 order by 1 nulls last, f.file_name, f.period desc, f.run_id, r.file_id, r.line, r.kind
