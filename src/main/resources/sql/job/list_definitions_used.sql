-- What the last published run used.
select u.path, u.sha256
  from job.definition_used u
 where u.run_id = (select max(r.run_id) from job.run r where r.state = 'published')
 order by u.path
