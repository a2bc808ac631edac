-- Pairs that nobody has decided, how likely they are the same, and how many pairs the run compared.
select p.kind, count(*) as pairs, avg(p.probability) as probability, max(l.candidates) as candidates
  from report.review_pair p
  left join dedup.linkage_run l on l.kind = p.kind and l.run_id = (select j.run_id from job.published j)
 where p.open
 group by p.kind
 order by p.kind
