-- What becomes of each row: an answer is new unless the registry said the same about the same identity.
create temporary table decided_answer on commit drop as
select j.*,
       case
           when j.refusal is not null then 'refused'
           when j.match is null then 'unanswered'
           when j.repeated then 'repeated'
           when exists (select 1
                          from validation.dukcapil_answer a
                         where a.layout_id = j.layout_id
                           and a.source_key = j.source_key
                           and a.to_run is null
                           and a.asked_nik is not distinct from j.asked_nik
                           and a.asked_name is not distinct from j.asked_name
                           and a.match = j.match
                           and a.nik is not distinct from j.nik) then 'known'
           else j.match
       end as outcome
  from judged_answer j
