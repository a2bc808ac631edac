-- A finding that this run raises in several periods of a key or delivery stands at the last of them.
-- Most runs bring the latest period of all: then no row is looked up.
delete from validation.finding n
 using validation.finding l, ingest.file i, ingest.file j
 where n.from_run = :run
   and l.from_run = :run
   and l.finding_id = n.finding_id
   and l.source_key is not distinct from n.source_key
   and l.kabkota_code is not distinct from n.kabkota_code
   and i.file_id = n.file_id
   and j.file_id = l.file_id
   and j.period > i.period
   and exists (select 1
                 from ingest.file e
                 join ingest.file l on l.layout_id = e.layout_id and l.period > e.period
                where e.run_id = :run)
