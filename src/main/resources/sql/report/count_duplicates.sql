select p.kind, p.decision, count(*) as pairs, count(*) filter (where p.from_run = :run) as new_pairs
  from dedup.pair p
 where p.to_run is null
 group by p.kind, p.decision
 order by p.kind, p.decision
