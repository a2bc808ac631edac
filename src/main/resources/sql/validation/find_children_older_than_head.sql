-- Accepted children of the touched deliveries born before the head of their household.
create temporary table fault_row on commit drop as
with member as (
    select d.file_id, d.line, d.kind, f.layout_id, f.period, d.source_key, d.content_hash, d.kabkota_code,
           d.parent_key, d.head, p.birth_date,
           case p.unit when 'rumah_tangga' then p.hub_krt else p.hub_kk end as relation
      from unit_delivery u
      join ingest.current_file f
             on f.layout_id = :layout
            and f.period = u.period
            and f.kabkota_code is not distinct from u.kabkota_code
      join validation.delivered d on d.file_id = f.file_id and d.kind = 'person'
      join validation.person_record p on p.record_id = d.record_id
     where d.outcome in ('accepted', 'unchanged')
       and p.birth_date is not null
)
select c.file_id, c.line, c.kind, c.layout_id, c.source_key, c.content_hash, c.kabkota_code
  from member c
  join (select h.parent_key, h.period, max(h.birth_date) as birth_date
          from member h
         where h.head
         group by h.parent_key, h.period) h
         on h.parent_key = c.parent_key and h.period = c.period
 where c.relation = 'Anak'
   and c.birth_date < h.birth_date
