select b.file_name, b.kind, b.read, b.loaded, b.changed, b.unchanged, b.repeated, b.skipped, b.rejected
  from report.run_balance b
 where b.run_id = :run
 order by b.file_name, b.kind
