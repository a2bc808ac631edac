-- Accepted children of the touched deliveries born before the head of their household.
create temporary table fault_row on commit drop as
with head as (
    select d.parent_key, f.period, max(p.birth_date) as birth_date
      from unit_delivery u
      join ingest.current_file f
             on f.layout_id = :layout
            and f.period = u.period
            and f.kabkota_code is not distinct from u.kabkota_code
      join validation.delivered d on d.file_id = f.file_id and d.kind = 'person'
      join validation.person_record p on p.record_id = d.record_id
     where d.head
       and d.outcome in ('accepted', 'unchanged')
       and p.birth_date is not null
     group by d.parent_key, f.period
)
select d.file_id, d.line, d.kind, f.layout_id, d.source_key, d.content_hash, d.kabkota_code
  from unit_delivery u
  join ingest.current_file f
         on f.layout_id = :layout
        and f.period = u.period
        and f.kabkota_code is not distinct from u.kabkota_code
  join validation.delivered d on d.file_id = f.file_id and d.kind = 'person'
  join validation.person_record p on p.record_id = d.record_id
  join head h on h.parent_key = d.parent_key and h.period = f.period
 where d.outcome in ('accepted', 'unchanged')
   and case p.unit when 'rumah_tangga' then p.hub_krt else p.hub_kk end = 'Anak'
   and p.birth_date < h.birth_date
