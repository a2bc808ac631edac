update warehouse.golden_household g
   set to_run = :run
  from touched_household t
 where g.household_id = t.household_id
   and g.to_run is null
   and g.from_run < :run
   and not exists (select 1
                     from new_household n
                    where n.household_id = g.household_id
                      and (n.status, n.data_period, n.first_seen, n.last_seen, n.areas, n.head_person_id,
                           n.member_count, n.decile_received_source, n.decile_received_as_of)
                          is not distinct from
                          (g.status, g.data_period, g.first_seen, g.last_seen, g.areas, g.head_person_id,
                           g.member_count, g.decile_received_source, g.decile_received_as_of)
                      and {all|n.* is not distinct from g.*| and })
