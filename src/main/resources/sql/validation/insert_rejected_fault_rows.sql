insert into validation.rejected_row
    (file_id, line, kind, layout_id, source_key, parent_key, content_hash, kabkota_code, from_run)
select d.file_id, d.line, d.kind, t.layout_id, d.source_key, d.parent_key, d.content_hash, d.kabkota_code, :run
  from fault_row t
  join validation.delivered d
         on d.file_id = t.file_id and d.line = t.line and d.kind = t.kind and d.run_id = :run
 where not exists (select 1
                     from validation.rejected_row j
                    where j.file_id = d.file_id
                      and j.line = d.line
                      and j.kind = d.kind
                      and j.from_run = :run)
