-- Pairs as they stand, those that wait for a person first; places are where the key was first accepted.
select p.pair_id, p.kind, p.decision, p.match_weight, p.probability, p.decided_by, p.kabkota_a, p.kabkota_b,
       fa.file_name as file_a, coalesce(ha.line, pa.line) as line_a,
       fb.file_name as file_b, coalesce(hb.line, pb.line) as line_b,
       p.explanation_id, p.explanation_en
  from dedup.pair p
  left join validation.household_record ha on p.kind = 'household' and ha.record_id = p.source_a
  left join validation.household_record hb on p.kind = 'household' and hb.record_id = p.source_b
  left join validation.person_record pa on p.kind = 'person' and pa.record_id = p.source_a
  left join validation.person_record pb on p.kind = 'person' and pb.record_id = p.source_b
  left join ingest.file fa on fa.file_id = coalesce(ha.file_id, pa.file_id)
  left join ingest.file fb on fb.file_id = coalesce(hb.file_id, pb.file_id)
 where p.to_run is null
   and p.from_run <= :run
 order by p.decision <> 'review', p.kind, p.match_weight desc, p.pair_id
