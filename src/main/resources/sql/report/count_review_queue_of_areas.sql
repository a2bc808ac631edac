select p.kind, count(*) as pairs, avg(p.probability) as probability
  from report.review_pair p
 where p.open
 group by p.kind
 order by p.kind
