-- The same for findings of rows without a key, and of files: they go with a later period of the delivery.
update validation.finding n
   set to_run = :run,
       closed_as = 'superseded'
  from ingest.file i
 where i.file_id = n.file_id
   and n.from_run = :run
   and i.kind <> 'correction'
   and (n.source_key is null or n.line is null)
   and exists (select 1
                 from ingest.current_file f
                where f.layout_id = i.layout_id
                  and f.kabkota_code is not distinct from i.kabkota_code
                  and f.period > i.period
                  and (f.run_id = :run
                       or not exists (select 1
                                        from validation.finding o
                                       where o.finding_id = n.finding_id
                                         and o.from_run < :run
                                         and o.to_run is null)))
