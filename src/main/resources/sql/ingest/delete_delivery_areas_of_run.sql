delete from ingest.delivery_area where run_id = :run
