-- What downstream systems read: the published run, masked by role, walled by area. The views belong
-- to padan_owner, who is itself subject to row security; the policies look at the calling login.
-- Run again whenever this page changes; privileges follow in afterMigrate.
drop view if exists
    report.linkage_model,
    report.linkage_block,
    report.decision,
    report.review_record,
    report.review_pair,
    report.nik_proposal,
    report.dukcapil_import,
    report.household_count,
    report.duplicate_pair,
    report.finding,
    report.run_balance,
    report.file,
    report.run,
    warehouse.change,
    warehouse.intervention_match_history,
    warehouse.intervention_match,
    warehouse.intervention_source,
    warehouse.intervention,
    warehouse.programme,
    warehouse.household_decile,
    warehouse.id_alias,
    warehouse.source_record,
    warehouse.household_member,
    warehouse.person,
    warehouse.keluarga,
    warehouse.rumah_tangga,
    warehouse.household,
    console.answer,
    console.decided,
    console.source;

-- Current source records with what decisions need of them. For other views only: identity and numbers are
-- never shown. Ask for one record in a subquery with a limit: only then an index finds it behind the wall.
create view console.source as
select 'household' as kind, r.record_id, r.source_id, r.layout_id, r.source_key, r.unit, r.kabkota_code,
       r.head_name as name, r.head_nik as nik, r.no_kk,
       console.identity_of(array[r.head_name, r.head_nik, r.no_kk, r.address, r.rt, r.rw,
                                 coalesce(r.desa_code, r.desa_bps)]) as identity
  from validation.household_record r
 where r.from_run <= (select j.run_id from job.published j)
   and (r.to_run is null or r.to_run > (select j.run_id from job.published j))
union all
select 'person', r.record_id, r.source_id, r.layout_id, r.source_key, null, r.kabkota_code,
       r.name, r.nik,
       coalesce(r.no_kk, (select h.no_kk
                            from validation.household_record h
                           where h.source_key = r.parent_key
                             and h.unit = r.unit
                             and split_part(h.layout_id, '-', 1) = split_part(r.layout_id, '-', 1)
                             and h.from_run <= (select j.run_id from job.published j)
                             and (h.to_run is null or h.to_run > (select j.run_id from job.published j))
                           limit 1)),
       console.identity_of(array[r.name, r.nik, to_char(r.birth_date, 'YYYYMMDD'), r.sex, r.namagadis_ibukandung,
                                 r.no_kk])
  from validation.person_record r
 where r.from_run <= (select j.run_id from job.published j)
   and (r.to_run is null or r.to_run > (select j.run_id from job.published j));

-- Every decision with the source ids that its keys have now, the smaller one first; null while a record is gone.
create view console.decided as
select d.decision_id, d.kind, d.number, d.answer, d.origin, d.decided_by, d.decided_at, d.note, d.probability,
       d.kabkota_a, d.kabkota_b,
       case when a.source_id is not null and b.source_id is not null then least(a.source_id, b.source_id) end as source_a,
       case when a.source_id is not null and b.source_id is not null then greatest(a.source_id, b.source_id) end as source_b,
       a.identity <> d.identity_a or b.identity <> d.identity_b as changed_since,
       not exists (select 1
                     from console.decision n
                    where n.kind = d.kind
                      and n.layout_a = d.layout_a
                      and n.key_a = d.key_a
                      and n.layout_b = d.layout_b
                      and n.key_b = d.key_b
                      and n.number > d.number) as latest
  from console.decision d
  left join lateral (select s.source_id, s.identity
                       from console.source s
                      where s.kind = d.kind and s.layout_id = d.layout_a and s.source_key = d.key_a
                      limit 1) a on true
  left join lateral (select s.source_id, s.identity
                       from console.source s
                      where s.kind = d.kind and s.layout_id = d.layout_b and s.source_key = d.key_b
                      limit 1) b on true;

-- The one way to decide: insert the two source ids, the answer, and the number of the decision that was seen
-- (0: none). Nothing is written for records that the login may not see, or that another has decided since.
create view console.answer with (security_barrier) as
select d.kind, 0::bigint as source_a, 0::bigint as source_b, d.number as seen, d.answer, d.origin, d.decided_by, d.note
  from console.decision d
 where false;

create rule write as on insert to console.answer do instead
insert into console.decision (kind, layout_a, key_a, layout_b, key_b, number, answer, origin, decided_by, login,
                              decided_at, note, probability, identity_a, identity_b, kabkota_a, kabkota_b)
select a.kind, a.layout_id, a.source_key, b.layout_id, b.source_key, new.seen + 1, new.answer, new.origin,
       new.decided_by,
       case when current_user = 'padan_batch' then session_user else current_user end,
       now(), new.note,
       (select p.probability
          from dedup.pair p
         where p.kind = a.kind
           and p.source_a = least(a.source_id, b.source_id)
           and p.source_b = greatest(a.source_id, b.source_id)
           and p.from_run <= (select j.run_id from job.published j)
           and (p.to_run is null or p.to_run > (select j.run_id from job.published j))),
       a.identity, b.identity, a.kabkota_code, b.kabkota_code
  from console.source a
  join console.source b
    on b.kind = a.kind
   and b.unit is not distinct from a.unit
   and (a.layout_id collate "C", a.source_key collate "C") < (b.layout_id collate "C", b.source_key collate "C")
 where a.kind = new.kind
   and a.source_id in (new.source_a, new.source_b)
   and b.source_id in (new.source_a, new.source_b)
   and new.seen = coalesce((select max(d.number)
                              from console.decision d
                             where d.kind = a.kind
                               and d.layout_a = a.layout_id
                               and d.key_a = a.source_key
                               and d.layout_b = b.layout_id
                               and d.key_b = b.source_key), 0);

create view warehouse.household with (security_barrier) as
select g.household_id,
       g.unit,
       access.masked(g.no_kk, (select access.sees_all())) as no_kk,
       g.head_person_id,
       g.head_name,
       case when (select access.sees_details()) then g.address end as address,
       case when (select access.sees_details()) then g.rt end as rt,
       case when (select access.sees_details()) then g.rw end as rw,
       g.desa_name,
       g.provinsi_code,
       g.kabkota_code,
       g.kecamatan_code,
       g.desa_code,
       g.provinsi_bps,
       g.kabkota_bps,
       g.kecamatan_bps,
       g.desa_bps,
       g.member_count,
       g.decile_received,
       g.decile_received_source,
       g.decile_received_as_of,
       g.percentile_received,
       d.decile as decile_local,
       d.scope as decile_local_scope,
       d.score as pmt_score,
       case
           when g.decile_received = 1 then 'sangat miskin'
           when g.decile_received = 2 then 'miskin'
           when g.decile_received = 3 then 'hampir miskin'
           when g.decile_received = 4 then 'rentan miskin'
           when g.decile_received > 4 then 'di atas 40 persen terbawah'
       end as poverty_class,
       g.status,
       g.data_period,
       g.first_seen,
       coalesce(g.last_seen, greatest(g.data_period, a.period)) as last_seen,
       g.jumlah_art,
       g.jumlah_keluarga,
       case when (select access.sees_details()) then g.kode_sls end as kode_sls,
       case when (select access.sees_details()) then g.nama_sls end as nama_sls,
       g.penguasaan_bangunan,
       g.penguasaan_lahan,
       g.luas_lantai_m2,
       g.lantai,
       g.dinding,
       g.kondisi_dinding,
       g.atap,
       g.kondisi_atap,
       g.jumlah_kamar,
       g.air_minum,
       case when (select access.sees_details()) then g.no_meter_air end as no_meter_air,
       g.cara_air_minum,
       g.penerangan,
       g.daya,
       case when (select access.sees_details()) then g.no_pln end as no_pln,
       g.bahan_bakar,
       g.fasbab,
       g.kloset,
       g.buang_tinja,
       g.ada_tabung_gas,
       g.ada_lemari_es,
       g.ada_ac,
       g.ada_pemanas,
       g.ada_telepon,
       g.ada_tv,
       g.ada_emas,
       g.ada_laptop,
       g.ada_sepeda,
       g.ada_motor,
       g.ada_mobil,
       g.ada_perahu,
       g.ada_motor_tempel,
       g.ada_perahu_motor,
       g.ada_kapal,
       g.aset_tak_bergerak,
       g.luas_atb,
       g.rumah_lain,
       g.jumlah_sapi,
       g.jumlah_kerbau,
       g.jumlah_kuda,
       g.jumlah_babi,
       g.jumlah_kambing,
       g.sta_art_usaha,
       g.sta_kks,
       g.sta_kip,
       g.sta_kis,
       g.sta_bpjs_mandiri,
       g.sta_jamsostek,
       g.sta_asuransi,
       g.sta_pkh,
       g.sta_raskin,
       g.sta_kur,
       g.ada_pkh,
       g.ada_pbdt,
       g.ada_kks2016,
       g.ada_kks2017,
       g.ada_pbi,
       g.ada_dapodik,
       g.ada_bpnt,
       case when (select access.sees_details()) then g.no_peserta_pkh end as no_peserta_pkh,
       case when (select access.sees_details()) then g.no_peserta_kks2016 end as no_peserta_kks2016,
       case when (select access.sees_details()) then g.no_peserta_pbi end as no_peserta_pbi,
       g.sta_keberadaan_rt,
       case when (select access.sees_details()) then g.lat end as lat,
       case when (select access.sees_details()) then g.long end as long,
       g.aset_bergerak_tv_datar,
       g.aset_bergerak_smartphone,
       g.aset_bergerak_kapal_perahu_motor,
       g.lahan_tempat_lain,
       g.jumlah_nomor_hp_aktif,
       g.jumlah_tv_layar_datar_30_inch,
       g.memiliki_simpananuang_perhiasan_ternak_lainnya,
       g.penerima_bpum,
       g.penerima_bst,
       g.penerima_sembako,
       g.bansos,
       g.resiko_stunting,
       g.kemiskinan_ekstrem,
       g.status_dtsen,
       g.head_nik_status,
       case when (select access.sees_details()) then g.head_sex end as head_sex,
       case when (select access.sees_details()) then g.head_birth_date end as head_birth_date,
       case when (select access.sees_details()) then g.head_pekerjaan end as head_pekerjaan,
       case when (select access.sees_details()) then g.head_pendidikan end as head_pendidikan
  from warehouse.golden_household g
  left join decile.assignment d
         on d.household_id = g.household_id
        and d.local
        and d.from_run <= (select p.run_id from job.published p)
        and (d.to_run is null or d.to_run > (select p.run_id from job.published p))
  left join (select f.unit, d.kecamatan, max(d.period) as period
               from ingest.delivery_area d
               join ingest.file f on f.file_id = d.file_id
              where d.run_id <= (select p.run_id from job.published p)
              group by f.unit, d.kecamatan) a
         on a.unit = g.unit
        and a.kecamatan = coalesce(g.kecamatan_code, g.kecamatan_bps)
 where g.from_run <= (select p.run_id from job.published p)
   and (g.to_run is null or g.to_run > (select p.run_id from job.published p));

create view warehouse.rumah_tangga with (security_barrier) as
select * from warehouse.household where unit = 'rumah_tangga';

create view warehouse.keluarga with (security_barrier) as
select * from warehouse.household where unit = 'keluarga';

create view warehouse.person with (security_barrier) as
select g.person_id,
       g.household_id,
       access.masked(g.nik, (select access.sees_all())) as nik,
       g.nik_status,
       case when g.nik is not null then coalesce(g.nik_source, 'berkas') end as nik_source,
       coalesce(g.dukcapil_match, 'belum') as dukcapil_match,
       g.name,
       g.sex,
       case when (select access.sees_details()) then g.birth_date end as birth_date,
       case when (select access.sees_details()) then g.birth_place end as birth_place,
       g.age,
       g.status,
       access.masked(g.no_kk, (select access.sees_all())) as no_kk,
       g.family_no,
       g.provinsi_code,
       g.kabkota_code,
       g.kecamatan_code,
       g.desa_code,
       g.provinsi_bps,
       g.kabkota_bps,
       g.kecamatan_bps,
       g.desa_bps,
       g.data_period,
       g.first_seen,
       g.hub_krt,
       g.hub_kk,
       g.umur,
       g.sta_kawin,
       g.akta_nikah,
       g.di_kk,
       g.kartu_identitas,
       g.hamil,
       g.cacat,
       g.penyakit,
       g.partisipasi,
       g.jenjang,
       g.kelas,
       g.ijazah,
       g.bekerja,
       g.jam_kerja,
       g.lapangan_usaha,
       g.status_pekerjaan,
       case when (select access.sees_details()) then g.namagadis_ibukandung end as namagadis_ibukandung,
       g.sta_keberadaan_art,
       g.sta_kepesertaan_pbi,
       g.ada_kks,
       g.ada_pbi,
       g.ada_kip,
       g.ada_pkh,
       g.ada_rastra,
       g.anak_diluar_rt,
       g.ada_dapodik,
       g.ada_bst,
       case when (select access.sees_details()) then g.no_peserta_pkh end as no_peserta_pkh,
       case when (select access.sees_details()) then g.no_peserta_kks2016 end as no_peserta_kks2016,
       case when (select access.sees_details()) then g.no_peserta_pbi end as no_peserta_pbi,
       g.pekerjaan,
       g.id_pekerjaan_utama,
       g.id_kepemilikan_izin_usaha,
       g.jumlah_jenis_usaha,
       g.jumlah_pekerja_dibayar,
       g.jumlah_pekerja_tidak_dibayar,
       g.id_omset_usaha_utama,
       g.id_kondisi_gizi,
       g.id_disabilitas,
       g.tingkat_disabilitas,
       g.id_penglihatan,
       g.id_pendengaran,
       g.id_berjalan_atau_naik_tangga,
       g.id_menggunakan_tangan_jari,
       g.id_belajar_kemampuan_intelektual,
       g.id_pengendalian_perilaku,
       g.id_berbicara_komunikasi,
       g.id_mengurus_diri,
       g.id_mengingat_berkonsentrasi,
       g.id_kesedihan_depresi,
       g.status_dtsen
  from warehouse.golden_person g
 where g.from_run <= (select p.run_id from job.published p)
   and (g.to_run is null or g.to_run > (select p.run_id from job.published p));

create view warehouse.household_member with (security_barrier) as
select m.household_id,
       m.person_id,
       m.unit,
       m.relation,
       m.family_no
  from warehouse.member m
 where m.from_run <= (select p.run_id from job.published p)
   and (m.to_run is null or m.to_run > (select p.run_id from job.published p));

-- Sources that are their own entity apart from those that are not, so that both are found by index.
create view warehouse.source_record with (security_barrier) as
with household as (
    select r.record_id,
           'household' as kind,
           r.source_id,
           r.source_id as household_id, null::bigint as person_id,
           r.layout_id, r.source_key, r.period, r.kabkota_code, r.file_id, r.line, r.from_run, r.to_run
      from validation.household_record r
     where not exists (select 1
                         from dedup.entity_member e
                        where e.source_id = r.source_id
                          and e.from_run <= (select p.run_id from job.published p)
                          and (e.to_run is null or e.to_run > (select p.run_id from job.published p)))
    union all
    select r.record_id,
           'household' as kind,
           r.source_id,
           e.entity_id as household_id, null::bigint as person_id,
           r.layout_id, r.source_key, r.period, r.kabkota_code, r.file_id, r.line, r.from_run, r.to_run
      from validation.household_record r
      join dedup.entity_member e
        on e.source_id = r.source_id
       and e.from_run <= (select p.run_id from job.published p)
       and (e.to_run is null or e.to_run > (select p.run_id from job.published p))
),
person as (
    select r.record_id,
           'person' as kind,
           r.source_id,
           null::bigint as household_id, r.source_id as person_id,
           r.layout_id, r.source_key, r.period, r.kabkota_code, r.file_id, r.line, r.from_run, r.to_run
      from validation.person_record r
     where not exists (select 1
                         from dedup.entity_member e
                        where e.source_id = r.source_id
                          and e.from_run <= (select p.run_id from job.published p)
                          and (e.to_run is null or e.to_run > (select p.run_id from job.published p)))
    union all
    select r.record_id,
           'person' as kind,
           r.source_id,
           null::bigint as household_id, e.entity_id as person_id,
           r.layout_id, r.source_key, r.period, r.kabkota_code, r.file_id, r.line, r.from_run, r.to_run
      from validation.person_record r
      join dedup.entity_member e
        on e.source_id = r.source_id
       and e.from_run <= (select p.run_id from job.published p)
       and (e.to_run is null or e.to_run > (select p.run_id from job.published p))
),
record as (
    select * from household
    union all
    select r.record_id, r.kind, r.source_id, g.household_id, r.person_id, r.layout_id, r.source_key, r.period,
           r.kabkota_code, r.file_id, r.line, r.from_run, r.to_run
      from person r
      left join warehouse.golden_person g
             on g.person_id = r.person_id
            and g.from_run <= (select p.run_id from job.published p)
            and (g.to_run is null or g.to_run > (select p.run_id from job.published p))
)
select r.record_id,
       r.kind,
       r.layout_id,
       r.from_run as run_id,
       f.file_name,
       f.sha256 as file_sha256,
       f.sheet,
       r.line,
       access.masked_key(r.source_key, (select access.sees_all())) as source_key,
       r.period,
       r.household_id,
       r.person_id,
       case
           when r.to_run <= (select p.run_id from job.published p) then 'superseded'
           when b.source_id is not null then 'not_in_latest'
           else 'active'
       end as state,
       r.kabkota_code
  from record r
  join ingest.file f on f.file_id = r.file_id
  left join validation.absence b
         on b.source_id = r.source_id
        and b.from_run <= (select p.run_id from job.published p)
        and (b.to_run is null or b.to_run > (select p.run_id from job.published p))
 where r.from_run <= (select p.run_id from job.published p);

-- Every id that was ever retired points to what holds now, so no id leads to another alias. An id whose own
-- record is gone follows the entity that it was in last; the id of an entity whose oldest record is gone
-- follows the oldest that is left. Walled by the entity's golden row.
create view warehouse.id_alias with (security_barrier) as
with recursive latest as (
    select distinct on (m.source_id) m.kind, m.source_id, m.entity_id, m.from_run, m.to_run,
           m.to_run is null or m.to_run > (select p.run_id from job.published p) as holds
      from dedup.entity_member m
     where m.from_run <= (select p.run_id from job.published p)
     order by m.source_id, m.from_run desc
),
gone as (
    select l.*
      from latest l
     where not l.holds
       and not exists (select 1 from console.source c where c.source_id = l.source_id)
       -- a record that the login may not see is not gone
       and (exists (select 1 from validation.household_record v where v.source_id = l.source_id)
            or exists (select 1 from validation.person_record v where v.source_id = l.source_id))
),
follows as (
    select l.kind, l.source_id as id, l.entity_id as next_id, l.from_run as since_run
      from latest l
     where l.holds
       and l.source_id <> l.entity_id
    union all
    select g.kind, g.source_id, g.entity_id, g.from_run
      from gone g
     where g.source_id <> g.entity_id
    union all
    select g.kind, g.source_id, min(m.source_id), g.to_run
      from gone g
      join dedup.entity_member m on m.entity_id = g.source_id and m.to_run = g.to_run and m.source_id <> g.source_id
      join console.source c on c.source_id = m.source_id
     where g.source_id = g.entity_id
     group by g.kind, g.source_id, g.to_run
),
hop as (
    select f.kind, f.id as old_id, f.next_id as id, f.since_run
      from follows f
    union
    select h.kind, h.old_id, f.next_id, h.since_run
      from hop h
      join follows f on f.id = h.id
)
select h.kind,
       h.old_id,
       h.id as current_id,
       h.since_run
  from hop h
 where h.kind = 'household' and exists (select 1 from warehouse.household g where g.household_id = h.id)
    or h.kind = 'person' and exists (select 1 from warehouse.person q where q.person_id = h.id);

create view warehouse.household_decile with (security_barrier) as
select d.household_id,
       d.unit,
       d.scope,
       d.area_code,
       d.model_id,
       d.model_sha256,
       d.score,
       d.decile,
       d.from_run as run_id,
       v.ended as valid_from,
       t.ended as valid_to,
       d.reason
  from decile.assignment d
  join job.run v on v.run_id = d.from_run
  left join job.run t on t.run_id = d.to_run and t.run_id <= (select p.run_id from job.published p)
 where d.from_run <= (select p.run_id from job.published p);

create view warehouse.programme with (security_barrier) as
select programme_id, name, sector, agency, program, kegiatan, sub_kegiatan, code, unit, legal_basis,
       valid_from, valid_to
  from intervention.programme;

create view warehouse.intervention with (security_barrier) as
select a.intervention_id, a.programme_id, a.household_id, a.person_id, a.agency, a.year, a.date, a.value,
       a.volume, a.volume_unit, a.status, a.match_state
  from intervention.aid a
 where a.from_run <= (select p.run_id from job.published p)
   and (a.to_run is null or a.to_run > (select p.run_id from job.published p));

create view warehouse.intervention_source with (security_barrier) as
select s.intervention_id, s.fund, s.amount
  from intervention.aid_source s
  join warehouse.intervention i on i.intervention_id = s.intervention_id;

create view warehouse.intervention_match with (security_barrier) as
select m.from_run as run_id, m.programme_id, m.unit, m.household_id, m.person_id, m.family_no, m.state, m.reason
  from intervention.match m
 where m.from_run <= (select p.run_id from job.published p)
   and (m.to_run is null or m.to_run > (select p.run_id from job.published p));

create view warehouse.intervention_match_history with (security_barrier) as
select m.from_run as run_id, m.to_run, m.programme_id, m.unit, m.household_id, m.person_id, m.family_no,
       m.state, m.reason
  from intervention.match m
 where m.from_run <= (select p.run_id from job.published p);

create view warehouse.change with (security_barrier) as
select c.run_id, c.kind, c.id, c.change, c.columns, c.other_id
  from warehouse.entity_change c
 where c.run_id <= (select p.run_id from job.published p);

create view report.run with (security_barrier) as
select run_id, started, ended, state, sample, dry_run, message
  from job.run;

create view report.file with (security_barrier) as
select f.run_id, f.file_name, f.layout_id, f.kabkota_code, f.period, f.sha256 as file_sha256, f.state,
       f.refusal, f.message_id, f.message_en, f.sheet, f.encoding, f.delimiter, f.decimal_mark, f.header_line,
       f.date_forms, f.more_columns, f.more_sheets, f.new_columns, f.lost_columns
  from ingest.file f
 where access.may_see(f.kabkota_code, (select access.areas()));

create view report.run_balance with (security_barrier) as
select b.run_id, f.file_name, b.kind, b.read, b.loaded, b.changed, b.unchanged, b.repeated, b.skipped, b.rejected
  from report.balance b
  join ingest.file f on f.file_id = b.file_id
 where access.may_see(f.kabkota_code, (select access.areas()));

create view report.finding with (security_barrier) as
select f.finding_id,
       f.from_run as run_id,
       i.file_name,
       i.sheet,
       f.line,
       f.column_name,
       f.code,
       f.severity,
       m.message_id,
       m.message_en,
       case when f.to_run <= (select p.run_id from job.published p) then f.closed_as else 'open' end as state,
       f.kind,
       access.masked_key(f.source_key, (select access.sees_all())) as source_key,
       f.kabkota_code,
       coalesce(c.corrected_by, case when f.to_run <= (select p.run_id from job.published p) then f.corrected_by end)
           as corrected_by,
       coalesce(c.corrected_at, case when f.to_run <= (select p.run_id from job.published p) then f.corrected_at end)
           as corrected_at
  from validation.finding f
  join ingest.file i on i.file_id = f.file_id
  join validation.rule_message m on m.rule = f.rule
  left join lateral (select k.corrected_by, k.corrected_at
                       from validation.correction k
                      where f.closed_as = 'corrected'
                        and k.from_run = f.to_run
                        and k.from_run <= (select p.run_id from job.published p)
                        and k.layout_id = f.layout_id
                        and k.kind = f.kind
                        and f.content_hash in (k.waiting_hash, k.content_hash)
                      order by k.content_hash
                      limit 1) c on true
 where f.from_run <= (select p.run_id from job.published p)
   and not exists (select 1
                     from validation.finding n
                    where n.finding_id = f.finding_id
                      and n.from_run > f.from_run
                      and n.from_run <= (select p.run_id from job.published p));

create view report.duplicate_pair with (security_barrier) as
select p.pair_id,
       p.kind,
       coalesce(ah.record_id, ap.record_id) as record_a,
       coalesce(bh.record_id, bp.record_id) as record_b,
       p.match_weight,
       p.probability,
       p.decision,
       p.decided_by,
       p.decided_at,
       p.explanation_id,
       p.explanation_en,
       p.kabkota_a,
       p.kabkota_b,
       d.changed_since
  from dedup.pair p
  left join console.decided d on d.decision_id = p.decision_id
  left join validation.household_record ah
         on p.kind = 'household' and ah.source_id = p.source_a and ah.from_run <= (select p.run_id from job.published p)
        and (ah.to_run is null or ah.to_run > (select p.run_id from job.published p))
  left join validation.household_record bh
         on p.kind = 'household' and bh.source_id = p.source_b and bh.from_run <= (select p.run_id from job.published p)
        and (bh.to_run is null or bh.to_run > (select p.run_id from job.published p))
  left join validation.person_record ap
         on p.kind = 'person' and ap.source_id = p.source_a and ap.from_run <= (select p.run_id from job.published p)
        and (ap.to_run is null or ap.to_run > (select p.run_id from job.published p))
  left join validation.person_record bp
         on p.kind = 'person' and bp.source_id = p.source_b and bp.from_run <= (select p.run_id from job.published p)
        and (bp.to_run is null or bp.to_run > (select p.run_id from job.published p))
 where p.from_run <= (select p.run_id from job.published p)
   and (p.to_run is null or p.to_run > (select p.run_id from job.published p));

-- What the civil registry's answers brought, file by file; counts only.
create view report.dukcapil_import with (security_barrier) as
select d.run_id, d.file_name, d.file_sha256, d.imported_by, d.imported_at,
       d.read, d.padan, d.tidak_padan, d.known, d.repeated, d.unanswered, d.refused
  from validation.dukcapil_import d
 where d.run_id <= (select p.run_id from job.published p);

-- For analysts: counts without persons; cells under five households are not shown.
create view report.household_count with (security_barrier) as
select g.kabkota_code,
       g.kecamatan_code,
       g.unit,
       g.decile_received,
       case when count(*) >= 5 then count(*) end as households,
       case when count(*) >= 5 then sum(g.member_count) end as persons
  from warehouse.golden_household g
 where g.status = 'active'
   and g.from_run <= (select p.run_id from job.published p)
   and (g.to_run is null or g.to_run > (select p.run_id from job.published p))
 group by g.kabkota_code, g.kecamatan_code, g.unit, g.decile_received;

create view report.nik_proposal with (security_barrier) as
select p.finding_id,
       access.masked(p.nik, (select access.sees_all())) as nik,
       p.origin
  from report.proposal p
 where p.run_id = (select r.run_id from job.published r);

-- Pairs as reviewers see them. open: nobody has decided, or the decision contradicts others. worth: how
-- uncertain the pair is, times what depends on it: 1, and 1 more for a received decile up to 4, for aid
-- received, and for each further record of the two entities, three at most.
create view report.review_pair with (security_barrier) as
select p.pair_id,
       p.kind,
       p.source_a,
       p.source_b,
       p.probability,
       p.match_weight,
       p.decision,
       p.kabkota_a,
       p.kabkota_b,
       p.decision = 'review' and (d.decision_id is null or d.decision_id = p.decision_id) as open,
       p.decision = 'review' and p.decision_id is not null as contradicted,
       d.decision_id is not null and d.decision_id is distinct from p.decision_id as waiting,
       d.number,
       d.answer,
       coalesce(d.decided_by, p.decided_by) as decided_by,
       coalesce(d.decided_at, p.decided_at) as decided_at,
       a.identity <> case when d.a_first then d.identity_a else d.identity_b end
       or b.identity <> case when d.a_first then d.identity_b else d.identity_a end as changed_since,
       w.records,
       w.decile,
       w.aided,
       round(((1 - 2 * abs(p.probability - 0.5))
              * (1 + coalesce((w.decile <= 4)::integer, 0) + w.aided::integer + least(w.records - 2, 3)))::numeric, 4)
           as worth,
       a.name as name_a,
       b.name as name_b,
       a.nik = b.nik as nik_equal,
       a.no_kk = b.no_kk as no_kk_equal,
       p.explanation_id,
       p.explanation_en,
       p.pattern,
       p.rarity
  from dedup.pair p
  left join lateral (select s.layout_id, s.source_key, s.name, s.nik, s.no_kk, s.identity
                       from console.source s
                      where s.kind = p.kind and s.source_id = p.source_a
                      limit 1) a on true
  left join lateral (select s.layout_id, s.source_key, s.name, s.nik, s.no_kk, s.identity
                       from console.source s
                      where s.kind = p.kind and s.source_id = p.source_b
                      limit 1) b on true
  left join lateral (select c.*, (c.layout_a, c.key_a) = (a.layout_id, a.source_key) as a_first
                       from console.decision c
                      where c.kind = p.kind
                        and ((c.layout_a, c.key_a, c.layout_b, c.key_b)
                             = (a.layout_id, a.source_key, b.layout_id, b.source_key)
                             or (c.layout_a, c.key_a, c.layout_b, c.key_b)
                                = (b.layout_id, b.source_key, a.layout_id, a.source_key))
                      order by c.number desc
                      limit 1) d on true
  left join lateral (
       select sum(n.records) as records, min(g.decile_received) as decile, bool_or(x.aided) as aided
         from (select distinct coalesce(m.entity_id, s.source_id) as entity_id
                 from (values (p.source_a), (p.source_b)) s (source_id)
                 left join dedup.entity_member m
                        on m.source_id = s.source_id
                       and m.from_run <= (select j.run_id from job.published j)
                       and (m.to_run is null or m.to_run > (select j.run_id from job.published j))) e
        cross join lateral (select greatest(count(*), 1) as records
                              from dedup.entity_member o
                             where o.entity_id = e.entity_id
                               and o.from_run <= (select j.run_id from job.published j)
                               and (o.to_run is null or o.to_run > (select j.run_id from job.published j))) n
         left join warehouse.golden_person q
                on p.kind = 'person'
               and q.person_id = e.entity_id
               and q.from_run <= (select j.run_id from job.published j)
               and (q.to_run is null or q.to_run > (select j.run_id from job.published j))
         left join warehouse.golden_household g
                on g.household_id = case p.kind when 'person' then q.household_id else e.entity_id end
               and g.from_run <= (select j.run_id from job.published j)
               and (g.to_run is null or g.to_run > (select j.run_id from job.published j))
        cross join lateral (select exists (
                                select 1
                                  from intervention.match i
                                 where i.household_id = g.household_id
                                   and (p.kind = 'household' or i.person_id is null or i.person_id = e.entity_id)
                                   and i.state in ('eligible_served', 'served_not_eligible')
                                   and i.from_run <= (select j.run_id from job.published j)
                                   and (i.to_run is null or i.to_run > (select j.run_id from job.published j))) as aided) x
        where p.decision = 'review') w on true
 where p.from_run <= (select j.run_id from job.published j)
   and (p.to_run is null or p.to_run > (select j.run_id from job.published j));

-- Current source records side by side: what a reviewer compares. members: who else lives there, by name.
-- entity_records counts those that the login may not see as well.
create view report.review_record with (security_barrier) as
with record as (
    select 'household' as kind, r.record_id, r.source_id, r.layout_id, r.source_key, r.file_id, r.line, r.period,
           r.kabkota_code, r.kecamatan_code, r.desa_code, r.desa_bps, r.unit, r.source_key as home,
           r.head_name as name, r.head_nik as nik, null as nik_status, r.no_kk, null as sex,
           null::date as birth_date, null as birth_place, null as mother, null as relation
      from validation.household_record r
     where r.from_run <= (select j.run_id from job.published j)
       and (r.to_run is null or r.to_run > (select j.run_id from job.published j))
    union all
    select 'person', r.record_id, r.source_id, r.layout_id, r.source_key, r.file_id, r.line, r.period,
           r.kabkota_code, r.kecamatan_code, r.desa_code, r.desa_bps, r.unit, r.parent_key,
           r.name, r.nik, r.nik_status, r.no_kk, r.sex,
           r.birth_date, r.birth_place, r.namagadis_ibukandung,
           case r.unit when 'keluarga' then r.hub_kk else r.hub_krt end
      from validation.person_record r
     where r.from_run <= (select j.run_id from job.published j)
       and (r.to_run is null or r.to_run > (select j.run_id from job.published j))
)
select r.kind,
       r.record_id,
       r.source_id,
       coalesce(m.entity_id, r.source_id) as entity_id,
       (select greatest(count(*), 1)
          from dedup.entity_member o
         where o.entity_id = m.entity_id
           and o.from_run <= (select j.run_id from job.published j)
           and (o.to_run is null or o.to_run > (select j.run_id from job.published j))) as entity_records,
       r.layout_id,
       access.masked_key(r.source_key, false) as source_key,
       f.file_name,
       f.sheet,
       r.line,
       r.period,
       case when b.source_id is null then 'active' else 'not_in_latest' end as state,
       r.kabkota_code,
       r.kecamatan_code,
       r.desa_code,
       r.name,
       access.masked(r.nik, false) as nik,
       r.nik_status,
       access.masked(coalesce(r.no_kk, h.no_kk), false) as no_kk,
       r.sex,
       case when (select access.sees_details()) then r.birth_date end as birth_date,
       case when (select access.sees_details()) then r.birth_place end as birth_place,
       case when (select access.sees_details()) then r.mother end as mother,
       r.relation,
       h.head_name,
       case when (select access.sees_details()) then h.address end as address,
       case when (select access.sees_details()) then h.rt end as rt,
       case when (select access.sees_details()) then h.rw end as rw,
       h.desa_name,
       l.members,
       coalesce(r.desa_code, 'BPS ' || r.desa_bps, h.desa_code, 'BPS ' || h.desa_bps) as village_code
  from record r
  join ingest.file f on f.file_id = r.file_id
  left join dedup.entity_member m
         on m.source_id = r.source_id
        and m.from_run <= (select j.run_id from job.published j)
        and (m.to_run is null or m.to_run > (select j.run_id from job.published j))
  left join validation.absence b
         on b.source_id = r.source_id
        and b.from_run <= (select j.run_id from job.published j)
        and (b.to_run is null or b.to_run > (select j.run_id from job.published j))
  left join lateral (
       select h.*
         from validation.household_record h
        where h.source_key = r.home
          and h.unit = r.unit
          and split_part(h.layout_id, '-', 1) = split_part(r.layout_id, '-', 1)
          and (r.kind = 'person' or h.record_id = r.record_id)
          and h.from_run <= (select j.run_id from job.published j)
          and (h.to_run is null or h.to_run > (select j.run_id from job.published j))) h on true
  left join lateral (
       select array_agg(p.name order by p.family_no, p.name) as members
         from validation.person_record p
        where p.parent_key = r.home
          and p.unit = r.unit
          and split_part(p.layout_id, '-', 1) = split_part(r.layout_id, '-', 1)
          and p.record_id <> r.record_id
          and p.from_run <= (select j.run_id from job.published j)
          and (p.to_run is null or p.to_run > (select j.run_id from job.published j))) l on true;

-- Every decision that was ever given, and what became of it.
create view report.decision with (security_barrier) as
select d.decision_id,
       d.kind,
       q.pair_id,
       d.source_a,
       d.source_b,
       d.number,
       d.answer,
       d.origin,
       d.decided_by,
       d.decided_at,
       d.note,
       d.probability,
       case when not d.latest then 'superseded' else coalesce(o.outcome, 'waiting') end as state,
       d.changed_since,
       (select array_agg(distinct n.pair_id order by n.pair_id)
          from console.decided c
          join dedup.pair n on n.kind = c.kind and n.source_a = c.source_a and n.source_b = c.source_b
         where c.decision_id = any (o.against)) as against,
       d.kabkota_a,
       d.kabkota_b
  from console.decided d
  left join dedup.decision_outcome o
         on o.decision_id = d.decision_id
        and o.from_run <= (select j.run_id from job.published j)
        and (o.to_run is null or o.to_run > (select j.run_id from job.published j))
  left join lateral (select p.pair_id
                       from dedup.pair p
                      where p.kind = d.kind
                        and p.source_a = d.source_a
                        and p.source_b = d.source_b
                      limit 1) q on true;

-- Blocking keys whose largest blocks were not compared; counts only.
create view report.linkage_block with (security_barrier) as
select c.run_id, c.kind, c.key, c.blocks, c.records, c.pairs
  from dedup.cut_block c
 where c.run_id <= (select j.run_id from job.published j);

-- The model that weighed the pairs of the published run, by kind; how many pairs of its records share
-- a key or live beside linked people, and how many of them no earlier run had found far apart.
create view report.linkage_model with (security_barrier) as
select distinct on (l.kind) l.kind, l.model, l.model_version, l.model_sha256, l.records, l.candidates, l.compared
  from dedup.linkage_run l
 where l.run_id <= (select j.run_id from job.published j)
 order by l.kind, l.run_id desc;
