update validation.dukcapil_answer a
   set to_run = :run
  from decided_answer n
 where n.outcome in ('padan', 'tidak_padan')
   and a.layout_id = n.layout_id
   and a.source_key = n.source_key
   and a.to_run is null
   and a.asked_nik is not distinct from n.asked_nik
   and a.asked_name is not distinct from n.asked_name
