delete from validation.rejected_row j
 using repeated_row r
 where r.new_outcome = 'repeated'
   and j.file_id = r.file_id
   and j.line = r.line
   and j.kind = r.kind
   and j.from_run = :run
