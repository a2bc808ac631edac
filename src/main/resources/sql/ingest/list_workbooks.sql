-- Correction workbooks that a run brings, in the order of their names.
select file_id
  from ingest.file
 where run_id = :run
   and state <> 'refused'
   and kind = 'correction'
 order by file_name, file_id
