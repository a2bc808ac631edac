insert into warehouse.member (household_id, person_id, unit, relation, family_no, kabkota_code, from_run)
select n.household_id, n.person_id, n.unit, n.relation, n.family_no, n.kabkota_code, :run
  from member_now n
 where not exists (select 1
                     from warehouse.member m
                    where m.household_id = n.household_id
                      and m.person_id = n.person_id
                      and m.to_run is null)
