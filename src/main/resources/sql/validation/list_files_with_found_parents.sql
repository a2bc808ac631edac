-- Files of earlier runs with persons that waited for a household which this run accepted.
select distinct j.file_id
  from validation.rejected_row j
  join ingest.current_file f on f.file_id = j.file_id
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
                  and h.from_run = :run)
 order by j.file_id
