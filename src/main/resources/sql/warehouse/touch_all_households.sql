create temporary table touched_household on commit drop as
select distinct coalesce(m.entity_id, r.source_id) as household_id
  from validation.household_record r
  left join dedup.entity_member m on m.source_id = r.source_id and m.to_run is null
 where r.to_run is null
