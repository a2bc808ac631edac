-- Rejected rows of earlier runs whose key was delivered again with other content, or accepted; rows
-- without key go with their file. A period before one that brought them again ends nothing.
-- Most runs bring the latest period of all: then no later one is looked up.
update validation.rejected_row o
   set to_run = :run
  from ingest.file i
 where i.file_id = o.file_id
   and o.to_run is null
   and o.from_run < :run
   and (exists (select 1
                  from validation.delivered d
                  join ingest.file f on f.file_id = d.file_id and f.layout_id = o.layout_id
                 where d.run_id = :run
                   and d.workbook_id is null
                   and d.kind = o.kind
                   and d.source_key = o.source_key
                   and f.period >= i.period
                   and (d.outcome <> 'rejected' or d.content_hash <> o.content_hash)
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
                                          and s.outcome = 'rejected'
                                          and g.period > f.period))
                   and not exists (select 1
                                     from validation.delivered s
                                    where s.run_id = :run
                                      and s.source_key = o.source_key
                                      and s.kind = o.kind
                                      and s.content_hash = o.content_hash
                                      and s.outcome = 'rejected'))
        or o.source_key is null
           and exists (select 1
                         from ingest.file n
                        where n.run_id = :run
                          and n.state <> 'refused'
                          and n.kind <> 'correction'
                          and n.layout_id = i.layout_id
                          and n.kabkota_code is not distinct from i.kabkota_code
                          and (n.period > i.period
                               or n.period = i.period and (n.file_name = i.file_name or n.sha256 = i.sha256))
                          and not exists (select 1
                                            from ingest.current_file g
                                            join validation.delivered s on s.file_id = g.file_id
                                           where g.layout_id = i.layout_id
                                             and g.period > n.period
                                             and s.source_key is null
                                             and s.kind = o.kind
                                             and s.content_hash = o.content_hash)
                          and not exists (select 1
                                            from validation.rejected_row s
                                           where s.from_run = :run
                                             and s.to_run is null
                                             and s.layout_id = o.layout_id
                                             and s.source_key is null
                                             and s.content_hash = o.content_hash)))
