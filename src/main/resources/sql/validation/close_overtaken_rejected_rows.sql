-- Rows that this run rejects although a later period, of this run or an earlier one, accepts their key
-- or brings other content for it; rows without key go with a later period of the delivery.
-- Most runs bring the latest period of all: then no row is looked up.
update validation.rejected_row n
   set to_run = :run
  from ingest.file i
 where i.file_id = n.file_id
   and n.from_run = :run
   and exists (select 1
                 from ingest.file e
                 join ingest.file l on l.layout_id = e.layout_id and l.period > e.period
                where e.run_id = :run)
   and (exists (select 1
                  from validation.delivered d
                  join ingest.file f
                         on f.file_id = d.file_id and f.layout_id = n.layout_id and f.period > i.period
                  join job.run r on r.run_id = f.run_id and r.state not in ('abandoned', 'failed')
                 where d.source_key = n.source_key
                   and d.kind = n.kind
                   and (d.outcome in ('accepted', 'unchanged')
                        or d.outcome = 'rejected' and d.content_hash <> n.content_hash))
        or n.source_key is null
           and exists (select 1
                         from ingest.current_file f
                        where f.layout_id = i.layout_id
                          and f.kabkota_code is not distinct from i.kabkota_code
                          and f.period > i.period))
