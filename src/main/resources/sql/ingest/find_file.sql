select file_id, file_name, sha256, layout_id, kabkota_code, period, sheet, encoding, delimiter, decimal_mark, header_line,
       niks_cut, records
  from ingest.file
 where file_id = :file
