create temporary table touched_person on commit drop as
select distinct coalesce(m.entity_id, r.source_id) as person_id
  from validation.person_record r
  left join dedup.entity_member m on m.source_id = r.source_id and m.to_run is null
 where r.to_run is null
