create temporary table touched_household on commit drop as
select r.source_id as household_id
  from validation.household_record r
 where r.to_run is null
   and not exists (select 1 from dedup.entity_member m where m.source_id = r.source_id and m.to_run is null)
union all
select distinct m.entity_id
  from dedup.entity_member m
 where m.kind = 'household'
   and m.to_run is null
