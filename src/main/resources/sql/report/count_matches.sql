select m.programme_id, p.name, p.agency, m.unit, m.kabkota_code,
       count(*) filter (where m.state = 'eligible_unserved') as eligible_unserved,
       count(*) filter (where m.state = 'eligible_served') as eligible_served,
       count(*) filter (where m.state = 'served_not_eligible') as served_not_eligible,
       count(*) filter (where m.state = 'undecided') as undecided
  from intervention.match m
  left join intervention.programme p on p.programme_id = m.programme_id
 where m.to_run is null
   and m.from_run <= :run
 group by m.programme_id, p.name, p.agency, m.unit, m.kabkota_code
 order by p.name, m.programme_id, m.unit, m.kabkota_code
