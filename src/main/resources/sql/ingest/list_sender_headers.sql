-- Headers with which the sender of a file last delivered: that of the file's earlier version, else those of the files
-- of the latest period before. None for bytes that were accepted before, nor for a sender's first delivery.
with accepted as (
    select f.file_id, f.file_name, f.period, f.header
      from ingest.current_file f
      join job.run r on r.run_id = f.run_id and r.state = 'published'
     where f.layout_id = :layout
       and f.kabkota_code = :kabkota
       and f.period <= :period
       and f.header is not null
)
select a.header
  from accepted a
 where not exists (select 1
                     from ingest.file f
                     join job.run r on r.run_id = f.run_id and r.state = 'published'
                    where f.sha256 = :sha256
                      and f.period = :period
                      and f.state <> 'refused')
   and case
           when exists (select 1 from accepted o where o.period = :period and o.file_name = :file_name)
               then a.period = :period and a.file_name = :file_name
           else a.period = (select max(o.period) from accepted o where o.period < :period)
       end
 order by a.file_id
