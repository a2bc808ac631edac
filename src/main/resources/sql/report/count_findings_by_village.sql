-- Open findings by district, village, code and column. The village is that of the row's record; of a
-- rejected person that of its household; else only the kecamatan is known, or nothing.
with finding as (
    select f.*, coalesce(f.kabkota_code, i.kabkota_code) as district, i.unit
      from validation.finding f
      join ingest.file i on i.file_id = f.file_id
     where f.from_run <= :run
       and (f.to_run is null or f.to_run > :run)
       and coalesce(f.kabkota_code, i.kabkota_code, '') like :district
), placed as (
    select f.district, f.code, f.severity, f.column_name, f.rule,
           coalesce(p.desa_code, h.desa_code, q.desa_code) as desa_code,
           coalesce(p.desa_bps, h.desa_bps, q.desa_bps) as desa_bps,
           coalesce(p.kecamatan_code, h.kecamatan_code, q.kecamatan_code) as kecamatan_code,
           d.kecamatan
      from finding f
      left join validation.person_record p
             on f.kind = 'person' and p.layout_id = f.layout_id and p.source_key = f.source_key and p.to_run is null
      left join validation.household_record h
             on f.kind = 'household' and h.layout_id = f.layout_id and h.source_key = f.source_key and h.to_run is null
      left join validation.delivered d
             on p.record_id is null and h.record_id is null
            and d.file_id = f.file_id and d.line = f.line and d.kind = f.kind
      left join validation.household_record q
             on q.source_key = d.parent_key and q.unit = f.unit
            and split_part(q.layout_id, '-', 1) = split_part(f.layout_id, '-', 1) and q.to_run is null
)
select p.district as kabkota_code,
       coalesce(p.desa_code, 'bps:' || p.desa_bps, p.kecamatan_code, p.kecamatan) as place_code,
       coalesce(v.name, b.name, case when p.desa_code is null and p.desa_bps is null then k.name end) as place_name,
       p.desa_code is not null or p.desa_bps is not null as is_village,
       p.code, p.severity, p.column_name, count(*) as findings
  from placed p
  left join definition.region v on v.system = 'kemendagri' and v.level = 4 and v.code = p.desa_code
  left join definition.region b on b.system = 'bps' and b.level = 4 and b.code = p.desa_bps and p.desa_code is null
  left join definition.region k
         on k.system = 'kemendagri' and k.level = 3 and k.code = coalesce(p.kecamatan_code, p.kecamatan)
 group by 1, 2, 3, 4, 5, 6, 7
 order by p.district nulls last, 2 nulls last, p.severity, p.code, p.column_name nulls first
