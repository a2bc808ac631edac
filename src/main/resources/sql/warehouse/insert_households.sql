insert into warehouse.golden_household
       (household_id, from_run, unit, status, data_period, first_seen, last_seen, areas, head_person_id,
        member_count, decile_received_source, decile_received_as_of, {all|*})
select n.household_id, n.from_run, n.unit, n.status, n.data_period, n.first_seen, n.last_seen, n.areas,
       n.head_person_id, n.member_count, n.decile_received_source, n.decile_received_as_of, {all|n.*}
  from new_household n
 where not exists (select 1
                     from warehouse.golden_household g
                    where g.household_id = n.household_id
                      and g.to_run is null)
 order by n.household_id
