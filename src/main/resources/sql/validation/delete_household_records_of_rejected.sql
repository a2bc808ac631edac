-- Records of this run whose row is no longer accepted.
delete from validation.household_record r
 using validation.delivered d
 where r.from_run = :run
   and d.run_id = :run
   and d.kind = 'household'
   and d.outcome in ('rejected', 'repeated')
   and d.file_id = r.file_id
   and d.line = r.line
   and d.source_key = r.source_key
