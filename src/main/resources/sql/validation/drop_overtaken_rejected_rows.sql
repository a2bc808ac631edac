-- A row that this run rejects in several periods with the same content waits at the last of them.
delete from validation.rejected_row n
 using validation.rejected_row l, ingest.file i, ingest.file j
 where n.from_run = :run
   and n.to_run is null
   and l.from_run = :run
   and l.to_run is null
   and l.kind = n.kind
   and l.layout_id = n.layout_id
   and l.source_key = n.source_key
   and l.content_hash = n.content_hash
   and i.file_id = n.file_id
   and j.file_id = l.file_id
   and i.period < j.period
