-- Pairs by whole bits of match weight.
select p.kind, floor(p.match_weight)::int as bits, p.decision in ('merged', 'same') as joined, count(*) as pairs
  from dedup.pair p
 where p.to_run is null
   and p.from_run <= :run
   and p.decision <> 'different'
 group by 1, 2, 3
 order by 1, 2, 3
