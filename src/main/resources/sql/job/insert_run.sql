insert into job.run (run_id, started, state, sample, dry_run, arguments)
values (nextval('job.run_id_seq'), :started::timestamptz, 'running', :sample, :dry_run, :arguments)
returning run_id
