-- Rows that wait no longer: a workbook brought other content for them, or had them judged anew and
-- they were accepted.
update validation.rejected_row o
   set to_run = :run
 where o.from_run < :run
   and o.to_run is null
   and (exists (select 1
                  from validation.correction c
                 where c.from_run = :run
                   and c.layout_id = o.layout_id
                   and c.kind = o.kind
                   and o.content_hash in (c.waiting_hash, c.content_hash)
                   and c.result_hash <> o.content_hash)
        or exists (select 1
                     from validation.delivered d
                     join ingest.file f on f.file_id = d.file_id
                    where d.run_id = :run
                      and d.workbook_id is not null
                      and d.outcome <> 'rejected'
                      and f.layout_id = o.layout_id
                      and d.kind = o.kind
                      and d.content_hash = o.content_hash))
