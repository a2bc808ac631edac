-- A version of an earlier period that arrives late is superseded from the start. Most runs bring the
-- latest period of all: then no row is looked up.
update validation.person_record n
   set to_run = :run
 where n.from_run = :run
   and n.to_run is null
   and n.period < (select max(l.period) from ingest.file l)
   and exists (select 1
                 from validation.delivered d
                 join ingest.file f
                        on f.file_id = d.file_id and f.layout_id = n.layout_id and f.period > n.period
                 join job.run r on r.run_id = f.run_id and r.state not in ('abandoned', 'failed')
                where d.source_key = n.source_key
                  and d.kind = 'person'
                  and d.outcome in ('accepted', 'unchanged')
                  and d.content_hash <> n.content_hash)
