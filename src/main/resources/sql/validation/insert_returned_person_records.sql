insert into validation.person_record
select (jsonb_populate_record(r, jsonb_build_object('record_id', c.new_record, 'file_id', c.file_id, 'line', c.line,
                                                    'period', c.period, 'from_run', :run, 'to_run', null,
                                                    'restated', false))).*
  from chained_row c
  join validation.person_record r on r.record_id = c.record_id
 where c.kind = 'person'
   and c.new_record is not null
