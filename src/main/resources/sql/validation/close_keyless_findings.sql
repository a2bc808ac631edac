-- Findings of rows without a key, and of files, go with the file when it is replaced or when a later
-- period of its delivery comes; not with a period before one that showed them again.
update validation.finding o
   set to_run = :run,
       closed_as = 'superseded'
  from ingest.file i
 where i.file_id = o.file_id
   and o.to_run is null
   and o.from_run < :run
   and (o.source_key is null or o.line is null)
   and exists (select 1
                 from ingest.file n
                where n.run_id = :run
                  and n.state <> 'refused'
                  and (n.kind <> 'correction' or n.sha256 = i.sha256)
                  and n.layout_id = i.layout_id
                  and n.kabkota_code is not distinct from i.kabkota_code
                  and (n.period > i.period
                       or n.period = i.period and (n.file_name = i.file_name or n.sha256 = i.sha256))
                  and not exists (select 1
                                    from ingest.current_file g
                                   where g.layout_id = i.layout_id
                                     and g.period > n.period
                                     and case
                                             when o.line is null then g.sha256 = i.sha256
                                             else exists (select 1
                                                            from validation.delivered s
                                                           where s.file_id = g.file_id
                                                             and s.source_key is null
                                                             and s.kind = o.kind
                                                             and s.content_hash = o.content_hash)
                                         end))
   and not exists (select 1
                     from validation.finding n
                    where n.finding_id = o.finding_id
                      and n.from_run = :run
                      and n.to_run is null)
