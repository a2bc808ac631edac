-- All versions of a key carry the id of its first.
update validation.household_record r
   set source_id = f.source_id
  from chained_row c
  join validation.household_record f on f.record_id = c.first_record
 where c.kind = 'household'
   and c.starts_island
   and c.new_record is null
   and r.record_id = c.record_id
   and r.from_run = :run
   and r.source_id <> f.source_id
