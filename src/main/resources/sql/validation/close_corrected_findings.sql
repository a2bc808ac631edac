-- Findings of contents that this run's workbooks replaced by others; who and when stand with the
-- correction.
update validation.finding o
   set to_run = :run,
       closed_as = 'corrected'
  from validation.correction c
 where c.from_run = :run
   and c.result_hash <> o.content_hash
   and o.layout_id = c.layout_id
   and o.kind = c.kind
   and o.content_hash in (c.waiting_hash, c.content_hash)
   and o.from_run < :run
   and o.to_run is null
