select run_id
  from job.run
 where state = 'published'
 order by run_id desc
 limit 1
