create temporary table fault_row on commit drop as
select d.file_id, d.line, d.kind, h.layout_id, h.source_key, h.content_hash, d.kabkota_code
  from validation.household_record h
  join validation.delivered d on d.record_id = h.record_id and d.kind = 'household' and d.run_id = :run
 where h.from_run = :run
   and h.head_name is null
   and d.outcome = 'accepted'
