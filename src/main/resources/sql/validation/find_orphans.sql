-- Persons of this run whose household has no accepted version. state tells whether its row was
-- rejected or never came.
create temporary table orphan on commit drop as
select d.file_id, d.line, d.kind, f.layout_id, d.source_key, d.content_hash, d.kabkota_code,
       exists (select 1
                 from validation.rejected_row j
                where j.kind = 'household'
                  and j.source_key = d.parent_key
                  and j.layout_id = :parent_layout
                  and j.to_run is null) as parent_rejected
  from validation.delivered d
  join ingest.file f on f.file_id = d.file_id and f.layout_id = :layout
 where d.run_id = :run
   and d.kind = 'person'
   and d.parent_key is not null
   and d.outcome in ('accepted', 'rejected')
   and not exists (select 1
                     from validation.household_record h
                    where h.layout_id = :parent_layout
                      and h.source_key = d.parent_key)
