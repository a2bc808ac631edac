update validation.delivered d
   set outcome = r.new_outcome,
       record_id = null
  from repeated_row r
 where d.file_id = r.file_id
   and d.line = r.line
   and d.kind = r.kind
   and d.run_id = :run
