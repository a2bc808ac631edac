-- All that was decided about a pair, the latest first.
select d.*
  from report.decision d
 where d.kind = :kind
   and d.source_a = :source_a
   and d.source_b = :source_b
 order by d.number desc
