update warehouse.member m
   set to_run = :run
  from touched_household t
 where m.household_id = t.household_id
   and m.to_run is null
   and not exists (select 1
                     from member_now n
                    where n.household_id = m.household_id
                      and n.person_id = m.person_id
                      and (n.unit, n.relation, n.family_no, n.kabkota_code)
                          is not distinct from (m.unit, m.relation, m.family_no, m.kabkota_code))
