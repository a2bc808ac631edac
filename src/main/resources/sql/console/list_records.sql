-- The current records of some source ids, the smallest id first.
select r.*
  from report.review_record r
 where r.kind = :kind
   and r.source_id in (:sources)
 order by r.source_id
