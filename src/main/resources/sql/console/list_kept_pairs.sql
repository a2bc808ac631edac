-- What is kept of the pairs between some source ids, without those that are decided to differ.
select p.source_a, p.source_b, p.match_weight, p.pattern, p.rarity
  from report.review_pair p
 where p.kind = :kind
   and p.source_a in (:sources)
   and p.source_b in (:sources)
   and p.decision <> 'different'
   and p.pattern is not null
 order by p.source_a, p.source_b
