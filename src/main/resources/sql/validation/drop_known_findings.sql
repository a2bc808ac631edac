-- A finding that is open already is not raised again.
delete from validation.finding n
 using validation.finding o
 where n.from_run = :run
   and o.finding_id = n.finding_id
   and o.from_run < :run
   and o.to_run is null
