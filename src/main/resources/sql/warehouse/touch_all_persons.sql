create temporary table touched_person on commit drop as
select r.source_id as person_id
  from validation.person_record r
 where r.to_run is null
   and not exists (select 1 from dedup.entity_member m where m.source_id = r.source_id and m.to_run is null)
union all
select distinct m.entity_id
  from dedup.entity_member m
 where m.kind = 'person'
   and m.to_run is null
