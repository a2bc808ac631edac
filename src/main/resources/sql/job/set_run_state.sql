update job.run
   set state = :state,
       message = :message,
       ended = case when :state in ('running') then null else :at::timestamptz end
 where run_id = :run
