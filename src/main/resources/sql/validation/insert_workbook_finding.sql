-- What is wrong with a row of a correction workbook itself.
insert into validation.finding
    (finding_id, file_id, line, layout_id, content_hash, kabkota_code, code, severity, rule, from_run)
select hashtextextended(w.file_id::text || '|' || :row::text || '|' || :place || '|' || :code, 0) & 9223372036854775807,
       w.file_id, :row::integer, w.layout_id, :content::bigint, w.kabkota_code, :code, 'warning', :code, :run
  from ingest.file w
 where w.file_id = :workbook
