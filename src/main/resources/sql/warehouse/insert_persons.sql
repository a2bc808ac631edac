insert into warehouse.golden_person
       (person_id, from_run, household_id, status, data_period, first_seen, last_seen, areas, age, {all|*})
select n.person_id, n.from_run, n.household_id, n.status, n.data_period, n.first_seen, n.last_seen, n.areas, n.age,
       {all|n.*}
  from new_person n
 where not exists (select 1
                     from warehouse.golden_person g
                    where g.person_id = n.person_id
                      and g.to_run is null)
 order by n.person_id
