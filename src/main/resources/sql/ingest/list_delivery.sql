-- The files of one delivery (layout, kabupaten/kota, period) that hold its rows now.
select c.file_id
  from ingest.file f
  join ingest.current_file c
         on c.layout_id = f.layout_id
        and c.period = f.period
        and c.kabkota_code is not distinct from f.kabkota_code
 where f.file_id = :file
union
select :file
 order by 1
