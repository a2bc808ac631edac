-- Findings of this run on rows of a period after which their key came again, in this run or an earlier
-- one, without them. A repeated NIK is a matter of the current version, whenever that was delivered.
-- Most runs bring the latest period of all: then no row is looked up.
update validation.finding n
   set to_run = :run,
       closed_as = 'superseded'
  from ingest.file i
 where i.file_id = n.file_id
   and n.from_run = :run
   and n.source_key is not null
   and n.line is not null
   and n.code <> 'NIK_REPEATED'
   and exists (select 1
                 from ingest.file e
                 join ingest.file l on l.layout_id = e.layout_id and l.period > e.period
                where e.run_id = :run)
   and exists (select 1
                 from validation.delivered d
                 join ingest.file f
                        on f.file_id = d.file_id and f.layout_id = n.layout_id and f.period > i.period
                 join job.run r on r.run_id = f.run_id and r.state not in ('abandoned', 'failed')
                where d.source_key = n.source_key
                  and d.kind = n.kind
                  and (d.run_id = :run
                       or not exists (select 1
                                        from validation.finding o
                                       where o.finding_id = n.finding_id
                                         and o.from_run < :run
                                         and o.to_run is null)))
