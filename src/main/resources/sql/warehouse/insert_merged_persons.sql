-- Persons of several sources: per field the first known value; region, and NIK with its status, as groups.
insert into new_person
       (person_id, from_run, household_id, status, data_period, first_seen, last_seen, areas, age,
        nik, nik_status, nik_source,
        provinsi_code, kabkota_code, kecamatan_code, desa_code,
        provinsi_bps, kabkota_bps, kecamatan_bps, desa_bps, {rest|*})
select g.person_id,
       :run,
       g.household_id,
       case when g.active then warehouse.status_of(g.sta_keberadaan_art) else 'not_in_latest' end,
       g.data_period,
       g.first_seen,
       g.last_period,
       case when g.active and cardinality(g.areas) > 1 then g.areas end,
       warehouse.age_at(g.data_period, g.birth_date, g.umur),
       g.nik,
       g.nik_status,
       g.nik_source,
       g.provinsi_code,
       g.kabkota_code,
       g.kecamatan_code,
       g.desa_code,
       g.provinsi_bps,
       g.kabkota_bps,
       g.kecamatan_bps,
       g.desa_bps,
       {rest|g.*}
  from (select s.person_id,
               max(s.household_id) filter (where s.is_home) as household_id,
               bool_or(s.active) as active,
               max(r.period) filter (where s.is_place) as data_period,
               min(e.first_seen) as first_seen,
               max(s.last_period) as last_period,
               array_agg(distinct r.kabkota_code) filter (where r.kabkota_code is not null) as areas,
               max(r.nik) filter (where s.is_nik) as nik,
               max(r.nik_status) filter (where s.is_nik) as nik_status,
               max(r.nik_source) filter (where s.is_nik) as nik_source,
               max(r.provinsi_code) filter (where s.is_place) as provinsi_code,
               max(r.kabkota_code) filter (where s.is_place) as kabkota_code,
               max(r.kecamatan_code) filter (where s.is_place) as kecamatan_code,
               max(r.desa_code) filter (where s.is_place) as desa_code,
               max(r.provinsi_bps) filter (where s.is_place) as provinsi_bps,
               max(r.kabkota_bps) filter (where s.is_place) as kabkota_bps,
               max(r.kecamatan_bps) filter (where s.is_place) as kecamatan_bps,
               max(r.desa_bps) filter (where s.is_place) as desa_bps,
               {rest|warehouse.first_known(r.* order by s.field_rank) as *}
          from person_source s
          join validation.person_record r on r.record_id = s.record_id
          join (select m.entity_id, min(least(v.period, f.period)) as first_seen
                  from dedup.entity_member m
                  join touched_person t on t.person_id = m.entity_id
                  join validation.person_record v on v.source_id = m.source_id and v.to_run is null
                  left join first_period f on f.source_id = v.source_id
                 where m.to_run is null
                 group by m.entity_id) e on e.entity_id = s.person_id
         where not s.single
         group by s.person_id) g
