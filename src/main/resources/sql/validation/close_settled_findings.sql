-- Open findings of earlier runs under a rule that needs other rows, where the cause is gone although
-- the row itself did not come again.
update validation.finding o
   set to_run = :run,
       closed_as = 'superseded'
 where o.to_run is null
   and o.from_run < :run
   and o.rule = any (:rules)
   and not exists (select 1
                     from validation.finding n
                    where n.finding_id = o.finding_id
                      and n.from_run = :run)
   and (o.code = 'NIK_REPEATED'
        or exists (select 1
                     from ingest.file i
                     join unit_delivery u
                            on u.period = i.period and u.kabkota_code is not distinct from i.kabkota_code
                    where i.file_id = o.file_id))
