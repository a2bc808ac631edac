-- Open findings of earlier runs whose row was delivered again and no longer shows them. A late
-- delivery of an earlier period closes nothing, nor one before a period that showed them again.
-- Most runs bring the latest period of all: then no later one is looked up.
update validation.finding o
   set to_run = :run,
       closed_as = 'superseded'
 where o.to_run is null
   and o.from_run < :run
   and o.source_key is not null
   and o.line is not null
   and exists (select 1
                 from validation.delivered d
                 join ingest.file f on f.file_id = d.file_id and f.layout_id = o.layout_id
                where d.run_id = :run
                  and d.workbook_id is null
                  and d.source_key = o.source_key
                  and d.kind = o.kind
                  and f.period >= (select i.period from ingest.file i where i.file_id = o.file_id)
                  and (not exists (select 1
                                     from ingest.file e
                                     join ingest.file l on l.layout_id = e.layout_id and l.period > e.period
                                    where e.run_id = :run)
                       or not exists (select 1
                                        from validation.delivered s
                                        join ingest.current_file g
                                               on g.file_id = s.file_id and g.layout_id = o.layout_id
                                       where s.source_key = o.source_key
                                         and s.kind = o.kind
                                         and s.content_hash = o.content_hash
                                         and g.period > f.period)))
   and not exists (select 1
                     from validation.finding n
                    where n.finding_id = o.finding_id
                      and n.from_run = :run
                      and n.to_run is null)
