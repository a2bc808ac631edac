-- The run's files; a refused one has no layout.
select f.file_name, f.state, f.layout_id, f.kind, f.unit, f.kabkota_code, f.period, f.refusal, f.message_id, f.message_en,
       f.sheet, f.encoding, f.delimiter, f.decimal_mark, f.header_line, array_to_string(f.date_forms, ', ') as date_forms,
       f.records, f.nik_alarm, array_to_string(f.more_columns, ', ') as more_columns,
       array_to_string(f.new_columns, ', ') as new_columns, array_to_string(f.lost_columns, ', ') as lost_columns,
       array_to_string(f.more_sheets, ', ') as more_sheets
  from ingest.file f
 where f.run_id = :run
 order by f.file_name, f.file_id
