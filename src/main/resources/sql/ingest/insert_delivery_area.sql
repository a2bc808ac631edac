insert into ingest.delivery_area (run_id, file_id, layout_id, kabkota_code, kecamatan, period)
select f.run_id, f.file_id, f.layout_id, f.kabkota_code, a.kecamatan, f.period
  from ingest.file f
 cross join unnest(:kecamatans::text[]) as a (kecamatan)
 where f.file_id = :file
