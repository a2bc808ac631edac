-- Those of a step that is run again, and those that no reader can see any more.
delete from report.proposal
 where run_id = :run
    or run_id < (select p.run_id from job.published p)
