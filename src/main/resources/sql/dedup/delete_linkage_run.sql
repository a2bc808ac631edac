-- A stage that is run again begins without what its earlier attempt wrote.
delete from dedup.linkage_run where run_id = ?
