-- A stage that is run again begins without what its earlier attempt wrote.
delete from warehouse.entity_change where run_id = :run
