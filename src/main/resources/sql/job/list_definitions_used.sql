select path, sha256
  from job.definition_used
 where run_id = :run
 order by path
