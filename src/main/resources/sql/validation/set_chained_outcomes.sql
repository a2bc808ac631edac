update validation.delivered d
   set outcome = case when c.starts_island then 'accepted' else 'unchanged' end,
       record_id = coalesce(c.new_record, c.island_record)
  from chained_row c
 where d.run_id = :run
   and d.file_id = c.file_id
   and d.line = c.line
   and d.kind = c.kind
   and (c.new_record is not null
        or not c.starts_island and c.outcome = 'accepted')
