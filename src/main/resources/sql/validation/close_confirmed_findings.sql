-- Open NIK findings of persons whom the civil registry confirmed: those that doubt the number, and
-- those that miss one where the registry gave it.
update validation.finding f
   set to_run = :run,
       closed_as = 'corrected',
       corrected_by = a.answered_by,
       corrected_at = a.answered_at
  from validation.person_record r
  join validation.dukcapil_answer a on a.answer_id = r.answer_id and a.match = 'padan'
 where r.to_run is null
   and f.layout_id = r.layout_id
   and f.source_key = r.source_key
   and f.kind = 'person'
   and f.to_run is null
   and (f.code in ('NIK_DATE', 'NIK_REGION', 'NIK_SERIAL_ZERO', 'NIK_BIRTHDATE_DIFFERS', 'NIK_SEX_DIFFERS')
        or r.nik_source = 'dukcapil' and f.code in ('NIK_EMPTY', 'NIK_LENGTH', 'NIK_DAMAGED', 'NIK_IS_KK'))
