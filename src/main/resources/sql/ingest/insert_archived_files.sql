-- Archived files of earlier deliveries, to be judged again in this run.
insert into ingest.file
    (run_id, file_name, sha256, bytes, layout_id, kind, unit, kabkota_code, period, state, sheet, encoding,
     delimiter, decimal_mark, header_line, header, more_columns, more_sheets, date_forms, records, niks_cut, nik_alarm, judged_again)
select :run, f.file_name, f.sha256, f.bytes, f.layout_id, f.kind, f.unit, f.kabkota_code, f.period, 'known',
       f.sheet, f.encoding, f.delimiter, f.decimal_mark, f.header_line, f.header, f.more_columns, f.more_sheets,
       f.date_forms, f.records, f.niks_cut, f.nik_alarm,
       true
  from ingest.file f
 where f.file_id = any (:files)
 order by f.file_id
