-- Current records for which another answer of the civil registry counts than before, or none any more.
create temporary table answered_person on commit drop as
with asked as (
    select layout_id, source_key, max(from_run) as last_run
      from validation.dukcapil_answer
     group by layout_id, source_key
)
select r.source_id, r.record_id, r.from_run, a.answer_id
  from asked k
  join validation.person_record r on r.layout_id = k.layout_id and r.source_key = k.source_key
  left join validation.dukcapil_answer a
         on a.layout_id = r.layout_id
        and a.source_key = r.source_key
        and a.to_run is null
        and a.asked_nik is not distinct from case when r.answer_id is null then r.nik else r.nik_received end
        and a.asked_name is not distinct from r.name
 where r.to_run is null
   and (r.from_run = :run or k.last_run = :run)
   and r.answer_id is distinct from a.answer_id
