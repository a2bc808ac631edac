-- A NIK that two members share cannot be trusted as either's, unless the civil registry confirmed it.
update validation.person_record p
   set nik_status = case
                        when p.answer_id is not null and p.dukcapil_match = 'padan' then p.nik_status
                        else 'doubtful'
                    end,
       nik_status_received = case when p.answer_id is not null then 'doubtful' end
  from fault_row t
 where p.from_run = :run
   and p.file_id = t.file_id
   and p.line = t.line
   and p.source_key = t.source_key
   and case when p.answer_id is null then p.nik_status else p.nik_status_received end = 'well_formed'
