-- Open findings that files of the run raised. No source key: a person's key may hold a NIK.
select f.finding_id, i.file_name, i.sheet, f.line, f.column_name, f.code, f.severity, m.message_id, m.message_en,
       coalesce(f.kabkota_code, i.kabkota_code) as kabkota_code
  from validation.finding f
  join ingest.file i on i.file_id = f.file_id
  left join validation.rule_message m on m.rule = f.rule
 where i.run_id = :run
   and f.to_run is null
 order by i.file_name, f.line nulls first, f.code, f.column_name, f.finding_id
