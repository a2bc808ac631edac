-- A finding that is open already is not raised again; one that is past already, not kept twice.
delete from validation.finding n
 using validation.finding o
 where n.from_run = :run
   and o.finding_id = n.finding_id
   and o.from_run < :run
   and (o.to_run is null or n.to_run = :run)
