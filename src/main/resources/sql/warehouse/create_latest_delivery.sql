-- When each layout was last delivered for each kecamatan.
create temporary table latest_delivery on commit drop as
select layout_id, kecamatan, max(period) as period
  from ingest.delivery_area
 group by layout_id, kecamatan
