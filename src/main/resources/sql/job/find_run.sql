select run_id, state, sample, dry_run, arguments, message
  from job.run
 where run_id = :run
