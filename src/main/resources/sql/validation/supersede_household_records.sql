-- A new version takes the place of the one that was current.
update validation.household_record o
   set to_run = :run
  from validation.household_record n
 where n.from_run = :run
   and n.to_run is null
   and o.source_id = n.source_id
   and o.from_run < :run
   and o.to_run is null
