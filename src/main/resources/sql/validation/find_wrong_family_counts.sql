create temporary table fault_row on commit drop as
select file_id, line, kind, layout_id, source_key, content_hash, kabkota_code
  from unit_row
 where families <> family_nos
