-- Files of earlier runs with persons that wait for a household which this run accepted: all that
-- delivered them, not only the first, where they wait. A household whose key still stands on another
-- row of the delivery will be rejected for that.
select distinct f.file_id
  from validation.rejected_row j
  join validation.standing_row d
         on d.source_key = j.source_key
        and d.kind = j.kind
        and d.content_hash = j.content_hash
        and d.outcome = 'rejected'
  join ingest.current_file f on f.file_id = d.file_id and f.layout_id = j.layout_id
 where j.kind = 'person'
   and j.to_run is null
   and j.from_run < :run
   and f.run_id < :run
   and exists (select 1
                 from validation.finding g
                where g.file_id = j.file_id
                  and g.line = j.line
                  and g.code in ('PARENT_MISSING', 'PARENT_REJECTED')
                  and g.to_run is null)
   and exists (select 1
                 from validation.household_record h
                where h.source_key = j.parent_key
                  and h.from_run = :run
                  and not exists (select 1
                                    from validation.finding k
                                    join ingest.file i on i.file_id = h.file_id
                                    join validation.standing_row t on t.source_key = h.source_key and t.kind = 'household'
                                    join ingest.current_file c
                                           on c.file_id = t.file_id
                                          and c.layout_id = i.layout_id
                                          and c.period = i.period
                                   where k.layout_id = h.layout_id
                                     and k.source_key = h.source_key
                                     and k.content_hash = h.content_hash
                                     and k.code = 'KEY_REPEATED'
                                     and k.to_run is null
                                     and t.content_hash <> h.content_hash))
 order by f.file_id
