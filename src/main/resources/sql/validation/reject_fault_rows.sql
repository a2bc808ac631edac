-- Rows that other rows' absence or faults reject.
update validation.delivered d
   set outcome = 'rejected',
       record_id = null
  from fault_row t
 where d.file_id = t.file_id
   and d.line = t.line
   and d.kind = t.kind
   and d.run_id = :run
