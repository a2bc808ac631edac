-- Households of several sources: per field the first known value; region with address, and the received
-- decile with its source, as groups.
insert into new_household
       (household_id, from_run, unit, status, data_period, first_seen, last_seen, areas, head_person_id,
        member_count, head_name, decile_received, percentile_received, decile_received_source,
        decile_received_as_of,
        address, rt, rw, desa_name, provinsi_code, kabkota_code, kecamatan_code, desa_code,
        provinsi_bps, kabkota_bps, kecamatan_bps, desa_bps, {rest|*})
select g.household_id,
       :run,
       g.unit,
       case when g.active then warehouse.status_of(g.sta_keberadaan_rt) else 'not_in_latest' end,
       g.data_period,
       g.first_seen,
       g.last_period,
       case when g.active and cardinality(g.areas) > 1 then g.areas end,
       h.head_person_id,
       coalesce(h.member_count, 0),
       coalesce(g.head_name, h.head_name),
       g.decile_received,
       g.percentile_received,
       g.decile_received_source,
       g.decile_received_as_of,
       g.address,
       g.rt,
       g.rw,
       g.desa_name,
       g.provinsi_code,
       g.kabkota_code,
       g.kecamatan_code,
       g.desa_code,
       g.provinsi_bps,
       g.kabkota_bps,
       g.kecamatan_bps,
       g.desa_bps,
       {rest|g.*}
  from (select s.household_id,
               min(r.unit) as unit,
               bool_or(s.active) as active,
               max(r.period) filter (where s.is_place) as data_period,
               min(e.first_seen) as first_seen,
               max(s.last_period) as last_period,
               array_agg(distinct r.kabkota_code) filter (where r.kabkota_code is not null) as areas,
               warehouse.first_known(r.head_name order by s.field_rank) as head_name,
               max(r.decile_received) filter (where s.is_decile) as decile_received,
               max(r.percentile_received) filter (where s.is_decile) as percentile_received,
               max(r.layout_id) filter (where s.is_decile and num_nonnulls(r.decile_received, r.percentile_received) > 0)
                   as decile_received_source,
               max(r.period) filter (where s.is_decile and num_nonnulls(r.decile_received, r.percentile_received) > 0)
                   as decile_received_as_of,
               max(r.address) filter (where s.is_place) as address,
               max(r.rt) filter (where s.is_place) as rt,
               max(r.rw) filter (where s.is_place) as rw,
               max(r.desa_name) filter (where s.is_place) as desa_name,
               max(r.provinsi_code) filter (where s.is_place) as provinsi_code,
               max(r.kabkota_code) filter (where s.is_place) as kabkota_code,
               max(r.kecamatan_code) filter (where s.is_place) as kecamatan_code,
               max(r.desa_code) filter (where s.is_place) as desa_code,
               max(r.provinsi_bps) filter (where s.is_place) as provinsi_bps,
               max(r.kabkota_bps) filter (where s.is_place) as kabkota_bps,
               max(r.kecamatan_bps) filter (where s.is_place) as kecamatan_bps,
               max(r.desa_bps) filter (where s.is_place) as desa_bps,
               {rest|warehouse.first_known(r.* order by s.field_rank) as *}
          from household_source s
          join validation.household_record r on r.record_id = s.record_id
          join (select m.entity_id, min(least(v.period, f.period)) as first_seen
                  from dedup.entity_member m
                  join touched_household t on t.household_id = m.entity_id
                  join validation.household_record v on v.source_id = m.source_id and v.to_run is null
                  left join first_period f on f.source_id = v.source_id
                 where m.to_run is null
                 group by m.entity_id) e on e.entity_id = s.household_id
         where not s.single
         group by s.household_id) g
  left join household_head h on h.household_id = g.household_id
