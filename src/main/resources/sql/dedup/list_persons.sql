-- Current persons, active and not in the latest delivery alike, in the order that breaks ties. A
-- doubtful NIK is marked by ?, an unusable one is left out. One key to sort by takes a quarter of
-- the time of two of which the first is mostly the same.
select p.source_id,
       h.source_id,
       case p.unit when 'keluarga' then p.hub_kk = 'Kepala keluarga' else p.hub_krt = 'Kepala rumah tangga' end,
       p.name,
       p.namagadis_ibukandung,
       case p.nik_status when 'well_formed' then p.nik when 'doubtful' then '?' || p.nik end,
       coalesce(p.no_kk, h.no_kk),
       p.birth_date,
       left(p.sex, 1),
       coalesce(p.desa_code, 'bps' || p.desa_bps, h.desa_code, 'bps' || h.desa_bps),
       coalesce(p.kecamatan_code, 'bps' || p.kecamatan_bps, h.kecamatan_code, 'bps' || h.kecamatan_bps),
       coalesce(p.kabkota_code, h.kabkota_code),
       h.rt,
       h.rw,
       h.address
  from validation.person_record p
  left join validation.household_record h
    on h.source_key = p.parent_key
   and h.unit = p.unit
   and split_part(h.layout_id, '-', 1) = split_part(p.layout_id, '-', 1)
   and h.to_run is null
 where p.to_run is null
 order by (p.layout_id || chr(9) || p.source_key) collate "C"
