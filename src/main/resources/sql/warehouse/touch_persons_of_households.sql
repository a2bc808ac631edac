-- Persons who belong to touched households, or belonged to them.
insert into touched_person (person_id)
select coalesce(m.entity_id, r.source_id)
  from touched_household t
  join household_key k on k.household_id = t.household_id
  join validation.person_record r
    on r.parent_key = k.source_key
   and r.unit = k.unit
   and split_part(r.layout_id, '-', 1) = k.family
   and r.to_run is null
  left join dedup.entity_member m on m.source_id = r.source_id and m.to_run is null
union
select m.person_id
  from touched_household t
  join warehouse.member m on m.household_id = t.household_id and m.to_run is null
except
select person_id from touched_person
