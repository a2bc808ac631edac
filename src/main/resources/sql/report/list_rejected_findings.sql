-- What is wrong in each row that waits, and if asked for in each loaded row with warnings; warnings of
-- a row that waits are mended together with its errors.
select distinct f.file_id, f.line, f.finding_id, f.severity, f.code, f.column_name, m.message_id, m.message_en,
       p.nik as proposal, p.origin
  from validation.finding f
  left join validation.rule_message m on m.rule = f.rule
  left join report.proposal p on p.run_id = :run and p.finding_id = f.finding_id
 where f.line is not null
   and f.kind is not null
   and f.from_run <= :run
   and (f.to_run is null or f.to_run > :run)
   and (:warnings
        or exists (select 1
                     from validation.rejected_row r
                    where r.file_id = f.file_id
                      and r.line = f.line
                      and r.from_run <= :run
                      and (r.to_run is null or r.to_run > :run)))
 order by f.file_id, f.line, f.severity, f.code, f.column_name, f.finding_id
