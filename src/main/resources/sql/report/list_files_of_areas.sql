select f.file_name, f.state, f.layout_id, f.kabkota_code, f.period, f.refusal, f.message_id, f.message_en,
       f.sheet, f.encoding, f.delimiter, f.decimal_mark, f.header_line,
       array_to_string(f.date_forms, ', ') as date_forms, array_to_string(f.more_columns, ', ') as more_columns,
       array_to_string(f.new_columns, ', ') as new_columns, array_to_string(f.lost_columns, ', ') as lost_columns,
       array_to_string(f.more_sheets, ', ') as more_sheets
  from report.file f
 where f.run_id = :run
 order by f.file_name, f.layout_id
