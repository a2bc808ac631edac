-- Files that make up the deliveries: not refused, not of an abandoned run, and not replaced by a
-- later run's file of the same name in the same delivery or by the same bytes again.
create view ingest.current_file as
select f.*
  from ingest.file f
  join job.run r on r.run_id = f.run_id
 where f.state <> 'refused'
   and r.state not in ('abandoned', 'failed')
   and not exists (select 1
                     from ingest.file n
                     join job.run q on q.run_id = n.run_id
                    where n.run_id > f.run_id
                      and n.state <> 'refused'
                      and q.state not in ('abandoned', 'failed')
                      and n.layout_id = f.layout_id
                      and n.period = f.period
                      and (n.sha256 = f.sha256
                           or n.file_name = f.file_name
                              and n.kabkota_code is not distinct from f.kabkota_code));
