delete from ingest.file where run_id = :run
