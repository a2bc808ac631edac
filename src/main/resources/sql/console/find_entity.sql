-- The entity of an id: its own, one that was merged, or that of a record.
select r.kind, r.entity_id, r.entity_records
  from report.review_record r
 where r.source_id = :id
    or r.record_id = :id
 order by r.source_id = :id desc
 limit 1
