-- Open findings with a place in a file, in the order in which the files are read.
select f.file_id, f.line, f.layout_id, coalesce(f.kabkota_code, i.kabkota_code) as kabkota_code, f.code, f.column_name
  from validation.finding f
  join ingest.file i on i.file_id = f.file_id
 where f.from_run <= :run
   and (f.to_run is null or f.to_run > :run)
   and f.line is not null
   and f.column_name is not null
   and coalesce(f.kabkota_code, i.kabkota_code, '') like :district
 order by f.file_id, f.line, f.code, f.column_name
