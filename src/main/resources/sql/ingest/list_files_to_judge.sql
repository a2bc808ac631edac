-- Largest first, so that the last one to end is a small one.
select file_id
  from ingest.file
 where run_id = :run
   and state <> 'refused'
   and kind <> 'correction'
   and judged_again = :again
 order by bytes desc, file_id
