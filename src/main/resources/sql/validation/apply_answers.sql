-- What the registry confirmed goes before what the file says; without an answer the file's values come back.
update validation.person_record r
   set answer_id = n.answer_id,
       nik = coalesce(n.answered_nik, n.nik),
       nik_status = case when n.match = 'padan' then 'well_formed' else n.nik_status end,
       nik_source = case when n.answered_nik is distinct from n.nik and n.answered_nik is not null then 'dukcapil' end,
       dukcapil_match = coalesce(n.match, n.dukcapil_match),
       nik_received = case when n.answer_id is not null then n.nik end,
       nik_status_received = case when n.answer_id is not null then n.nik_status end,
       dukcapil_match_received = case when n.answer_id is not null then n.dukcapil_match end
  from (select p.record_id,
               a.answer_id,
               a.match,
               a.nik as answered_nik,
               case when p.answer_id is null then p.nik else p.nik_received end as nik,
               case when p.answer_id is null then p.nik_status else p.nik_status_received end as nik_status,
               case when p.answer_id is null then p.dukcapil_match else p.dukcapil_match_received end as dukcapil_match
          from answered_person t
          join validation.person_record p on p.source_id = t.source_id and p.to_run is null
          left join validation.dukcapil_answer a on a.answer_id = t.answer_id) n
 where r.record_id = n.record_id
