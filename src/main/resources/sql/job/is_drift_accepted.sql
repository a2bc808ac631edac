select accepted_by is not null from job.run where run_id = :run
