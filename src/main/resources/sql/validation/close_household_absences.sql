-- Keys that are back in the latest delivery of their kecamatan.
update validation.absence b
   set to_run = :run
  from validation.household_record c
 where b.to_run is null
   and b.from_run < :run
   and c.source_id = b.source_id
   and c.to_run is null
   and exists (select 1
                 from validation.delivered d
                where d.run_id = :run
                  and d.source_key = c.source_key
                  and d.kind = 'household')
   and not exists (select 1
                     from absent a
                    where a.source_id = b.source_id)
