delete from validation.household_record r
 using chained_row c
 where c.kind = 'household'
   and c.outcome = 'accepted'
   and not c.starts_island
   and r.record_id = c.record_id
   and r.from_run = :run
