-- What is wrong in each row that waits, and if asked for in each loaded row with warnings; warnings of
-- a row that waits are mended together with its errors. A row delivered again unchanged waits at its
-- first place; what only a later delivery showed stands there too.
with waiting as (
    select r.file_id, r.line, r.kind, r.layout_id, r.source_key, r.content_hash
      from validation.rejected_row r
     where r.from_run <= :run
       and (r.to_run is null or r.to_run > :run)
), open_finding as (
    select f.*
      from validation.finding f
     where f.line is not null
       and f.kind is not null
       and f.from_run <= :run
       and (f.to_run is null or f.to_run > :run)
), shown as (
    select f.file_id, f.line, f.finding_id, f.severity, f.code, f.column_name, f.rule
      from open_finding f
     where :warnings
        or exists (select 1
                     from waiting w
                    where w.file_id = f.file_id
                      and w.line = f.line)
    union
    select w.file_id, w.line, f.finding_id, f.severity, f.code, f.column_name, f.rule
      from waiting w
      join open_finding f
             on f.layout_id = w.layout_id
            and f.kind = w.kind
            and f.content_hash = w.content_hash
            and f.source_key is not distinct from w.source_key
)
select distinct s.file_id, s.line, s.finding_id, s.severity, s.code, s.column_name, m.message_id, m.message_en,
       p.nik as proposal, p.origin
  from shown s
  left join validation.rule_message m on m.rule = s.rule
  left join report.proposal p on p.run_id = :run and p.finding_id = s.finding_id
 order by s.file_id, s.line, s.severity, s.code, s.column_name, s.finding_id
