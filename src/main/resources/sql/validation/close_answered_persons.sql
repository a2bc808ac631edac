update validation.person_record r
   set to_run = :run
  from answered_copy c
 where r.record_id = c.record_id
