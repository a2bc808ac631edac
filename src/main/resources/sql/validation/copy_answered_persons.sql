-- A record of an earlier run is not changed: it is written again, as that of this run.
create temporary table answered_copy on commit drop as
select r.*
  from answered_person t
  join validation.person_record r on r.record_id = t.record_id
 where t.from_run < :run
