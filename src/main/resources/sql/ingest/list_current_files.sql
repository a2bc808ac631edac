-- Files of earlier runs that make up today's deliveries and that this run does not bring itself.
select f.file_id
  from ingest.current_file f
 where f.run_id < :run
   and not exists (select 1
                     from ingest.file n
                    where n.run_id = :run
                      and n.sha256 = f.sha256
                      and n.period = f.period)
 order by f.file_id
