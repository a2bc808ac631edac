-- The current records of some entities that the login may see, the oldest first.
select r.*
  from report.review_record r
 where r.kind = :kind
   and r.entity_id in (:entities)
 order by r.source_id
