insert into validation.correction
    (layout_id, kind, content_hash, waiting_hash, result_hash, file_id, line, cells, kabkota_code, workbook_id,
     workbook_row, corrected_by, corrected_at, from_run)
select :layout, :kind, :content, :waiting, :result, :file, :line, :cells::text[], w.kabkota_code, w.file_id,
       :row, :by, r.started, r.run_id
  from ingest.file w
  join job.run r on r.run_id = :run
 where w.file_id = :workbook
on conflict on constraint correction_pk do nothing
