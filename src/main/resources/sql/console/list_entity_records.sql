-- The current records of an entity that the login may see, the oldest first.
select r.*
  from report.review_record r
 where r.kind = :kind
   and r.entity_id = :entity
 order by r.source_id
