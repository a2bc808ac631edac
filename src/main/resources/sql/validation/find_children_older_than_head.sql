-- Accepted children of the touched deliveries born before the head of their household.
create temporary table fault_row on commit drop as
select d.file_id, d.line, d.kind, f.layout_id, d.source_key, d.content_hash, d.kabkota_code
  from unit_head h
  join validation.standing_row d on d.parent_key = h.parent_key and d.kind = 'person'
  join validation.person_record p on p.record_id = d.record_id
  join ingest.current_file f on f.file_id = d.file_id and f.layout_id = :layout and f.period = h.period
 where d.outcome in ('accepted', 'unchanged')
   and case p.unit when 'rumah_tangga' then p.hub_krt else p.hub_kk end = 'Anak'
   and p.birth_date < h.birth_date
