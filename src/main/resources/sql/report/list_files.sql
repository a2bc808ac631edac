-- The run's files; a refused one has no layout.
select f.file_name, f.state, f.layout_id, f.kind, f.unit, f.kabkota_code, f.period, f.refusal, f.message_id, f.message_en,
       f.encoding, f.delimiter, f.decimal_mark, f.header_line, f.records, f.nik_alarm,
       array_to_string(f.more_columns, ', ') as more_columns
  from ingest.file f
 where f.run_id = :run
 order by f.file_name, f.file_id
