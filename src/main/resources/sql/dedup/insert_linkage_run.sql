insert into dedup.linkage_run (run_id, kind, records, candidates) values (?, ?, ?, ?)
