-- A cell of a wide row that belongs to its household and its person is at fault once: with the person.
delete from validation.finding h
 using validation.finding p, ingest.file i
 where h.from_run = :run
   and h.kind = 'household'
   and i.file_id = h.file_id
   and i.kind = 'wide'
   and p.file_id = h.file_id
   and p.line = h.line
   and p.kind = 'person'
   and p.code = h.code
   and p.column_name is not distinct from h.column_name
   and p.from_run = :run
