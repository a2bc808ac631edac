insert into ingest.delivery_area (run_id, file_id, layout_id, kabkota_code, kecamatan, period)
select n.run_id, n.file_id, a.layout_id, a.kabkota_code, a.kecamatan, a.period
  from ingest.file n
  join ingest.file o
         on o.sha256 = n.sha256 and o.period = n.period and o.file_name = n.file_name and o.run_id < n.run_id
  join ingest.delivery_area a on a.file_id = o.file_id
 where n.run_id = :run
   and n.judged_again
on conflict do nothing
