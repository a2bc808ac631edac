-- A step that is run again starts from nothing.
delete from report.balance
 where run_id = :run
