-- Pairs across two districts stand by themselves: only a login that holds both decides them.
select p.kind, least(p.kabkota_a, p.kabkota_b) as kabkota_a, greatest(p.kabkota_a, p.kabkota_b) as kabkota_b,
       count(*) as pairs
  from dedup.pair p
 where p.decision = 'review'
   and p.from_run <= :run
   and (p.to_run is null or p.to_run > :run)
 group by 1, 2, 3
 order by 2 nulls last, 3 nulls last, 1
