-- Files of earlier runs with persons that wait for a household which this run accepted: all that
-- delivered them, not only the first, where they wait. A household whose key still stands on another
-- row of the delivery will be rejected for that.
-- Step by step: the rows of a run that has just begun are in no statistics, and nested in one another
-- these questions took minutes.
with waiting as materialized (
    select j.source_key, j.kind, j.content_hash, j.layout_id, j.parent_key
      from validation.rejected_row j
     where j.kind = 'person'
       and j.to_run is null
       and j.from_run < :run
       and exists (select 1
                     from validation.finding g
                    where g.file_id = j.file_id
                      and g.line = j.line
                      and g.code in ('PARENT_MISSING', 'PARENT_REJECTED')
                      and g.to_run is null)
), arrived as materialized (
    select h.source_key, h.layout_id, h.content_hash, i.layout_id as file_layout_id, i.period
      from validation.household_record h
      join ingest.file i on i.file_id = h.file_id
     where h.from_run = :run
       and h.source_key in (select w.parent_key from waiting w)
), found as materialized (
    select a.source_key
      from arrived a
     where not exists (select 1
                         from validation.finding k
                         join validation.standing_row t on t.source_key = k.source_key and t.kind = 'household'
                         join ingest.current_file c
                                on c.file_id = t.file_id
                               and c.layout_id = a.file_layout_id
                               and c.period = a.period
                        where k.layout_id = a.layout_id
                          and k.source_key = a.source_key
                          and k.content_hash = a.content_hash
                          and k.code = 'KEY_REPEATED'
                          and k.to_run is null
                          and t.content_hash <> a.content_hash)
)
select distinct f.file_id
  from waiting w
  join validation.standing_row d
         on d.source_key = w.source_key
        and d.kind = w.kind
        and d.content_hash = w.content_hash
        and d.outcome = 'rejected'
  join ingest.current_file f on f.file_id = d.file_id and f.layout_id = w.layout_id
 where f.run_id < :run
   and w.parent_key in (select n.source_key from found n)
 order by f.file_id
