select r.run_id, r.started, r.ended, r.state, r.sample, r.dry_run, r.message
  from job.run r
 where r.run_id = :run
