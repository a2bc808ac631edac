create temporary table fault_row on commit drop as
with repeated as (
    select f.period, d.parent_key, d.nik
      from unit_delivery u
      join ingest.current_file f
             on f.layout_id = :layout
            and f.period = u.period
            and f.kabkota_code is not distinct from u.kabkota_code
      join validation.standing_row d on d.file_id = f.file_id and d.kind = 'person'
     where d.outcome <> 'repeated'
       and d.nik is not null
       and d.parent_key <> ''
     group by f.period, d.parent_key, d.nik
    having count(*) > 1
)
select d.file_id, d.line, d.kind, f.layout_id, d.source_key, d.content_hash, d.kabkota_code
  from repeated r
  join validation.standing_row d
         on d.kind = 'person' and d.parent_key = r.parent_key and d.nik = r.nik and d.outcome <> 'repeated'
  join ingest.current_file f
         on f.file_id = d.file_id and f.layout_id = :layout and f.period = r.period
