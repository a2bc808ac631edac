-- A NIK that two members share cannot be trusted as either's.
update validation.person_record p
   set nik_status = 'doubtful'
  from fault_row t
 where p.from_run = :run
   and p.file_id = t.file_id
   and p.line = t.line
   and p.source_key = t.source_key
   and p.nik_status = 'well_formed'
