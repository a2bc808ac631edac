-- Rows that waited when a workbook was written, that still wait, and that it should hold: of the same
-- original file, layout, period and district. Persons who only wait with their household are in no workbook.
select distinct j.file_id, j.line, j.content_hash
  from ingest.file o
  join ingest.file f on f.file_name = o.file_name and f.layout_id = o.layout_id and f.period = o.period
  join validation.rejected_row j on j.file_id = f.file_id
 where o.file_id = :original
   and j.from_run <= :exported
   and j.to_run is null
   and coalesce(j.kabkota_code, f.kabkota_code) is not distinct from :kabkota::text
   and exists (select 1
                 from validation.finding g
                where (g.file_id = j.file_id and g.line = j.line
                       or g.layout_id = j.layout_id
                          and g.kind = j.kind
                          and g.source_key = j.source_key
                          and g.content_hash = j.content_hash)
                  and g.severity = 'error'
                  and g.code <> 'PARENT_REJECTED'
                  and g.from_run <= :exported
                  and g.to_run is null)
 order by j.file_id, j.line
