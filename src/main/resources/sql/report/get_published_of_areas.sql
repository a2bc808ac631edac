select coalesce(max(r.run_id), 0) as run_id
  from report.run r
 where r.state = 'published'
