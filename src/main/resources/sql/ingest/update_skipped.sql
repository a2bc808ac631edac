update ingest.file set skipped = :skipped where file_id = :file
