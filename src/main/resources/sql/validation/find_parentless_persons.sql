create temporary table fault_row on commit drop as
select file_id, line, kind, layout_id, source_key, content_hash, kabkota_code
  from orphan
 where parent_rejected = :parent_rejected
