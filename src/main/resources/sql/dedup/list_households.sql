-- Current households, active and not in the latest delivery alike, in the order that breaks ties.
-- One key to sort by takes a quarter of the time of two of which the first is mostly the same.
select h.source_id,
       h.unit,
       h.head_name,
       h.no_kk,
       coalesce(h.desa_code, 'bps' || h.desa_bps),
       coalesce(h.kecamatan_code, 'bps' || h.kecamatan_bps),
       h.kabkota_code,
       h.rt,
       h.rw,
       h.address
  from validation.household_record h
 where h.to_run is null
 order by (h.layout_id || chr(9) || h.source_key) collate "C"
