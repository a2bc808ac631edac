-- Households of one source: its values as they are. Those without a golden row go straight to the table.
insert into :target
       (household_id, from_run, unit, status, data_period, first_seen, last_seen, head_person_id, member_count,
        head_name, decile_received, percentile_received, decile_received_source, decile_received_as_of,
        address, rt, rw, desa_name, provinsi_code, kabkota_code, kecamatan_code, desa_code,
        provinsi_bps, kabkota_bps, kecamatan_bps, desa_bps, {rest|*})
select s.household_id,
       :run,
       r.unit,
       case when s.active then warehouse.status_of(r.sta_keberadaan_rt) else 'not_in_latest' end,
       r.period,
       least(r.period, f.period),
       s.last_period,
       h.head_person_id,
       coalesce(h.member_count, 0),
       coalesce(r.head_name, h.head_name),
       r.decile_received,
       r.percentile_received,
       case when r.decile_received is not null or r.percentile_received is not null then r.layout_id end,
       case when r.decile_received is not null or r.percentile_received is not null then r.period end,
       r.address,
       r.rt,
       r.rw,
       r.desa_name,
       r.provinsi_code,
       r.kabkota_code,
       r.kecamatan_code,
       r.desa_code,
       r.provinsi_bps,
       r.kabkota_bps,
       r.kecamatan_bps,
       r.desa_bps,
       {rest|r.*}
  from household_source s
  join validation.household_record r on r.record_id = s.record_id
  left join household_head h on h.household_id = s.household_id
  left join first_period f on f.source_id = s.source_id
 where s.single
   and :known (select 1
                 from warehouse.golden_household g
                where g.household_id = s.household_id
                  and g.to_run is null)
