insert into dedup.linkage_run (run_id, kind, records, candidates, compared, model, model_version, model_sha256)
values (?, ?, ?, ?, ?, ?, ?, ?)
