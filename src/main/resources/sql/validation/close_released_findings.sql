-- Errors of a row that a workbook had judged anew, unchanged, and that is accepted now: its key was
-- repeated on a row that is corrected.
update validation.finding o
   set to_run = :run,
       closed_as = 'superseded'
  from validation.delivered d
  join ingest.file f on f.file_id = d.file_id
 where d.run_id = :run
   and d.workbook_id is not null
   and d.outcome <> 'rejected'
   and o.layout_id = f.layout_id
   and o.kind = d.kind
   and o.content_hash = d.content_hash
   and o.severity = 'error'
   and o.from_run < :run
   and o.to_run is null
