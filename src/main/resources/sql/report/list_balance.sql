select f.file_name, f.kabkota_code, f.period, b.kind, b.read, b.loaded, b.changed, b.unchanged, b.repeated,
       b.skipped, b.rejected
  from report.balance b
  join ingest.file f on f.file_id = b.file_id
 where b.run_id = :run
 order by f.file_name, b.file_id, b.kind
