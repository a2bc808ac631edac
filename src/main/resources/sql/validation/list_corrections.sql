-- Corrections of a layout that hold, with the file in whose order the cells are.
select c.kind, c.content_hash, f.sha256, c.file_id, c.line, c.cells
  from validation.correction c
  join ingest.file f on f.file_id = c.file_id
 where c.layout_id = :layout
   and c.to_run is null
 order by c.kind, c.content_hash
