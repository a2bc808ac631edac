-- How many pairs nobody has decided, and how many of a hundred the model believes to be the same.
select p.kind, count(*) as pairs, avg(p.probability) as probability
  from report.review_pair p
 where p.open
   and (:kind = '' or p.kind = :kind)
   and (:area = '' or starts_with(p.kabkota_a, :area) or starts_with(p.kabkota_b, :area))
 group by p.kind
 order by p.kind
