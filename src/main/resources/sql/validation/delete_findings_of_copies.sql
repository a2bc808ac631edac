-- An identical copy raises no finding and waits for no correction.
delete from validation.finding f
 using repeated_row r
 where r.new_outcome = 'repeated'
   and f.file_id = r.file_id
   and f.line = r.line
   and f.kind = r.kind
   and f.from_run = :run
