-- Open findings of earlier runs whose row was delivered again and no longer shows them. A late
-- delivery of an earlier period closes nothing.
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
                  and f.period >= (select i.period from ingest.file i where i.file_id = o.file_id))
   and not exists (select 1
                     from validation.finding n
                    where n.finding_id = o.finding_id
                      and n.from_run = :run
                      and n.to_run is null)
