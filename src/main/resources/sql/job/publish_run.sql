-- From here on readers see this run.
update job.published set run_id = :run where run_id < :run
