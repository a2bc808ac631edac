-- Region lists are loaded into the database; what they say decides about rows as layouts and rules do.
insert into job.definition_used (run_id, path, sha256)
select :run, :prefix || l.list_id, l.sha256
  from definition.region_list l
on conflict (run_id, path) do update set sha256 = excluded.sha256
