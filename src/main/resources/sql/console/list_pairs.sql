-- Pairs for review: decisions that contradict each other first, then those worth most; with :all those that are
-- decided or merged too, after the open ones.
select p.*
  from report.review_pair p
 where (p.open or :all)
   and (:kind = '' or p.kind = :kind)
   and (:area = '' or starts_with(p.kabkota_a, :area) or starts_with(p.kabkota_b, :area))
 order by not p.open, not p.contradicted, p.worth desc nulls last, p.decision = 'merged', p.records desc nulls last, p.pair_id
 limit :limit
