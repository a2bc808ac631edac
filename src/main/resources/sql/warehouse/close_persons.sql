update warehouse.golden_person g
   set to_run = :run
  from touched_person t
 where g.person_id = t.person_id
   and g.to_run is null
   and g.from_run < :run
   and not exists (select 1
                     from new_person n
                    where n.person_id = g.person_id
                      and (n.household_id, n.status, n.data_period, n.first_seen, n.last_seen, n.areas, n.age)
                          is not distinct from
                          (g.household_id, g.status, g.data_period, g.first_seen, g.last_seen, g.areas, g.age)
                      and {all|n.* is not distinct from g.*| and })
