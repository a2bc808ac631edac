select run_id
  from job.run
 where state in ('running', 'stopped', 'waiting')
 order by run_id
