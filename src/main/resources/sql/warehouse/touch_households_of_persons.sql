-- Households that touched persons belong to or belonged to.
insert into touched_household (household_id)
select k.household_id
  from touched_person t
  join validation.person_record r on r.to_run is null
  left join dedup.entity_member m on m.source_id = r.source_id and m.to_run is null
  join household_key k on k.source_key = r.parent_key
                      and k.unit = r.unit
                      and k.family = split_part(r.layout_id, '-', 1)
 where t.person_id = coalesce(m.entity_id, r.source_id)
union
select m.household_id
  from touched_person t
  join warehouse.member m on m.person_id = t.person_id and m.to_run is null
except
select household_id from touched_household
