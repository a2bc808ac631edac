-- Pairs that nobody has decided. Those across two districts stand by themselves: only a login that holds both
-- decides them.
select p.kind, least(p.kabkota_a, p.kabkota_b) as kabkota_a, greatest(p.kabkota_a, p.kabkota_b) as kabkota_b,
       count(*) as pairs
  from report.review_pair p
 where p.open
 group by 1, 2, 3
 order by 2 nulls last, 3 nulls last, 1
