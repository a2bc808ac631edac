-- What is wrong in each row that waits; warnings of such a row are mended together with its errors.
select distinct f.file_id, f.line, f.finding_id, f.severity, f.code, f.column_name, m.message_id, m.message_en
  from validation.finding f
  join validation.rejected_row r on r.file_id = f.file_id and r.line = f.line and r.to_run is null
  left join validation.rule_message m on m.rule = f.rule
 where f.to_run is null
   and f.from_run <= :run
 order by f.file_id, f.line, f.severity, f.code, f.column_name, f.finding_id
