-- Each active household's row (person_id 0) followed by its members' rows, all values as text. The
-- columns asked for take the places of the two lists, filled up with nulls to equal length.
select h.household_id, 0::bigint as person_id, h.unit, /*household*/
  from warehouse.golden_household h
 where h.to_run is null
   and h.status = 'active'
union all
select m.household_id, m.person_id, m.unit, /*person*/
  from warehouse.member m
  join warehouse.golden_household h
    on h.household_id = m.household_id and h.to_run is null and h.status = 'active'
  left join warehouse.golden_person p
    on p.person_id = m.person_id and p.to_run is null
 where m.to_run is null
 order by household_id, person_id
