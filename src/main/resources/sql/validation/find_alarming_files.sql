create temporary table fault_row on commit drop as
select f.file_id, null::integer as line, :kind as kind, f.layout_id, f.sha256 as source_key, null::bigint as content_hash,
       f.kabkota_code
  from ingest.file f
 where f.run_id = :run
   and f.nik_alarm
   and case f.kind when 'wide' then 'person' else f.kind end = :kind
