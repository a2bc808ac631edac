-- A stage that is run again begins without what its earlier attempt wrote.
delete from dedup.cut_block where run_id = ?
