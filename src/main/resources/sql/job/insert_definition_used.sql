insert into job.definition_used (run_id, path, sha256)
values (:run, :path, :sha256)
on conflict (run_id, path) do update set sha256 = excluded.sha256
