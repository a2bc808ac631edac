update job.run set accepted_by = :name where run_id = :run
