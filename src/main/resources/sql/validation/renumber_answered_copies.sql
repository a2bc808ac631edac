update answered_copy
   set record_id = nextval('validation.record_id_seq'),
       from_run = :run,
       to_run = null,
       restated = true
