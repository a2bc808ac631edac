insert into dedup.linkage_run (run_id, kind, records, candidates, model, model_version, model_sha256)
values (?, ?, ?, ?, ?, ?, ?)
