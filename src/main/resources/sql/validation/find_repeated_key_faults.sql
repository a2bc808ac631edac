create temporary table fault_row on commit drop as
select r.file_id, r.line, r.kind, r.layout_id, r.source_key, r.content_hash, d.kabkota_code
  from repeated_row r
  join validation.delivered d
         on d.file_id = r.file_id and d.line = r.line and d.kind = r.kind and d.run_id = :run
 where r.new_outcome = 'rejected'
   and r.kind = :kind
