select p.run_id
  from job.published p
