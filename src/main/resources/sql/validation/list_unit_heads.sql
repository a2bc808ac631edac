-- The head of each household of the touched deliveries: the birth date, of two the older one's, as one
-- of them is not the head; the sex if there is one head.
create temporary table unit_head on commit drop as
select d.parent_key, f.period, min(p.birth_date) as birth_date,
       case when count(*) = 1 then min(p.sex) end as sex
  from unit_delivery u
  join ingest.current_file f
         on f.layout_id = :layout
        and f.period = u.period
        and f.kabkota_code is not distinct from u.kabkota_code
  join validation.standing_row d on d.file_id = f.file_id and d.kind = 'person'
  join validation.person_record p on p.record_id = d.record_id
 where d.head
   and d.outcome in ('accepted', 'unchanged')
 group by d.parent_key, f.period
