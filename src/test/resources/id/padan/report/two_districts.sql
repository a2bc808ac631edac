-- Two districts, invented. Run 1 (October): both deliver. Run 2 (November): only 1801 does, beside a
-- refused file and a wide file of 1871 in another layout. Run 2 is what readers see.
insert into job.run (run_id, started, ended, state, sample, arguments)
values (1, '2026-10-30 19:00+00', '2026-10-30 19:04+00', 'published', true, 'sync masuk/2026-10'),
       (2, '2026-11-20 19:00+00', null, 'running', true, 'sync masuk/2026-11');
update job.published set run_id = 2;

insert into ingest.file (file_id, run_id, file_name, sha256, bytes, layout_id, kind, unit, kabkota_code, period, state,
                         refusal, message_id, message_en, encoding, delimiter, decimal_mark, header_line, more_columns,
                         records, skipped, niks_cut, nik_alarm)
overriding system value
values (11, 1, '1801/rumah_tangga.csv', 'a1', 9000, 'bdt-2015-household', 'household', 'rumah_tangga', '1801', '2026-10',
        'received', null, null, null, 'windows-1252', ';', ',', 1, null, 112, 0, false, false),
       (12, 1, '1871/rumah_tangga.csv', 'a2', 9000, 'bdt-2015-household', 'household', 'rumah_tangga', '1871', '2026-10',
        'received', null, null, null, 'UTF-8', ',', '.', 1, null, 80, 0, false, false),
       (21, 2, '1801/rumah_tangga.csv', 'b1', 9500, 'bdt-2015-household', 'household', 'rumah_tangga', '1801', '2026-11',
        'received', null, null, null, 'windows-1252', ';', ',', 1, '{CATATAN_PETUGAS,NO_HP}', 120, 1, false, false),
       (22, 2, '1801/anggota.csv', 'b2', 19500, 'bdt-2015-person', 'person', 'rumah_tangga', '1801', '2026-11',
        'received', null, null, null, 'windows-1252', ';', ',', 1, null, 403, 3, true, true),
       (23, 2, '1871/opensid.xlsx', 'b3', 4500, 'opensid-bdt-wide', 'wide', 'rumah_tangga', '1871', '2026-11',
        'received', null, null, null, 'UTF-8', null, '.', 3, null, 10, 1, false, false),
       (24, 2, '1871/data_warga_fix.csv', 'b4', 4500, null, null, null, null, null,
        'refused', 'HEADER_UNKNOWN',
        'Baris judul tidak dikenal. Tata letak terdekat: dtsen-family; kolom yang kurang: no_kk, kode_desa. Perbaiki judul kolom, lalu kirim lagi.',
        'The header is not known. Nearest layout: dtsen-family; missing columns: no_kk, kode_desa. Correct the header and send the file again.',
        null, null, null, null, null, null, null, false, false);

insert into ingest.delivery_area (run_id, file_id, layout_id, kabkota_code, kecamatan, period)
values (1, 11, 'bdt-2015-household', '1801', '1803060', '2026-10'),
       (1, 12, 'bdt-2015-household', '1871', '1871010', '2026-10'),
       (2, 21, 'bdt-2015-household', '1801', '1803060', '2026-11'),
       (2, 22, 'bdt-2015-person', '1801', '1803060', '2026-11'),
       (2, 23, 'opensid-bdt-wide', '1871', '1871010', '2026-11');

-- Households of run 1: 110 of 1801 accepted and 2 rejected, 80 of 1871.
insert into validation.household_record (record_id, source_id, layout_id, source_key, unit, content_hash, file_id, line,
                                         period, from_run, to_run, kabkota_code)
select n, n, 'bdt-2015-household', 'R' || n, 'rumah_tangga', n, 11, n + 1, '2026-10', 1,
       case when n <= 12 then 2 end, '1801'
  from generate_series(1, 110) n
union all
select n, n, 'bdt-2015-household', 'R' || n, 'rumah_tangga', n, 12, n - 199, '2026-10', 1, null, '1871'
  from generate_series(201, 280) n
union all -- run 2: 12 changed, 40 new, 3 from the wide file
select 1000 + n, n, 'bdt-2015-household', 'R' || n, 'rumah_tangga', 1000 + n, 21, n + 1, '2026-11', 2, null, '1801'
  from generate_series(1, 12) n
union all
select 300 + n, 300 + n, 'bdt-2015-household', 'R' || 300 + n, 'rumah_tangga', 300 + n, 21, 60 + n, '2026-11', 2, null, '1801'
  from generate_series(1, 40) n
union all
select 400 + n, 400 + n, 'opensid-bdt-wide', 'W' || n, 'rumah_tangga', 400 + n, 23, 3 + n, '2026-11', 2, null, '1871'
  from generate_series(1, 3) n;

insert into validation.person_record (record_id, source_id, layout_id, source_key, unit, content_hash, file_id, line,
                                      period, from_run, parent_key, name, kabkota_code)
select 10000 + n, 10000 + n, 'bdt-2015-person', 'A' || n, 'rumah_tangga', n, 22, n + 1, '2026-11', 2,
       'R' || (1 + n % 110), 'Warga ' || n, '1801'
  from generate_series(1, 396) n
union all
select 11000 + n, 11000 + n, 'opensid-bdt-wide', 'WA' || n, 'rumah_tangga', n, 23, 3 + n, '2026-11', 2,
       'W' || (1 + n % 3), 'Warga Kota ' || n, '1871'
  from generate_series(1, 9) n;

insert into validation.delivered (run_id, file_id, line, kind, outcome, source_key, content_hash, kabkota_code)
select 2, 21, n + 1, 'household', 'accepted', 'R' || n, 1000 + n, '1801' from generate_series(1, 12) n
union all
select 2, 21, 60 + n, 'household', 'accepted', 'R' || 300 + n, 300 + n, '1801' from generate_series(1, 40) n
union all
select 2, 21, 100 + n, 'household', 'unchanged', 'R' || n, n, '1801' from generate_series(13, 72) n
union all
select 2, 21, 180 + n, 'household', 'repeated', 'R13', 13, '1801' from generate_series(1, 2) n
union all
select 2, 21, 190 + n, 'household', 'rejected', 'X' || n, 9000 + n, '1801' from generate_series(1, 5) n
union all
select 2, 22, n + 1, 'person', 'accepted', 'A' || n, n, '1801' from generate_series(1, 396) n
union all
select 2, 22, 500 + n, 'person', 'rejected', 'XA' || n, 9100 + n, '1801' from generate_series(1, 4) n
union all
select 2, 23, 3 + n, 'household', case when n <= 3 then 'accepted' else 'repeated' end, 'W' || n, 400 + n, '1871'
  from generate_series(1, 9) n
union all
select 2, 23, 3 + n, 'person', 'accepted', 'WA' || n, n, '1871' from generate_series(1, 9) n;

-- X4 and X5 were rejected in run 1 with the same content and still wait there.
insert into validation.rejected_row (file_id, line, kind, layout_id, source_key, content_hash, kabkota_code, from_run)
select 11, 108 + n, 'household', 'bdt-2015-household', 'X' || n, 9000 + n, '1801', 1 from generate_series(4, 5) n
union all
select 21, 190 + n, 'household', 'bdt-2015-household', 'X' || n, 9000 + n, '1801', 2 from generate_series(1, 3) n
union all
select 22, 500 + n, 'person', 'bdt-2015-person', 'XA' || n, 9100 + n, '1801', 2 from generate_series(1, 4) n;

insert into validation.rule_message (rule, message_id, message_en)
values ('region-unknown', 'Kode wilayah tidak ada dalam daftar. Cocokkan kode desa dengan daftar kode BPS di kantor kecamatan.',
        'The region code is not in the list. Compare the village code with the BPS list at the sub-district office.'),
       ('parent-missing', 'Rumah tangganya tidak ada dalam kiriman ini maupun di gudang. Kirim baris rumah tangganya.',
        'Its household is neither in this delivery nor in the registry. Send the household row.'),
       ('nik-length', 'NIK harus 16 angka. Salin dari KTP atau KK.', 'A NIK has 16 digits. Copy it from the KTP or KK card.'),
       ('number-range-floor', 'Luas lantai harus 1 sampai 999 m². Ukur ulang atau tanyakan kepada petugas.',
        'Floor area must be 1 to 999 m². Measure again or ask the enumerator.'),
       ('number-range-members', 'Jumlah anggota harus 1 sampai 30. Perbaiki isian atau pisahkan rumah tangga.',
        'The member count must be 1 to 30. Correct the form or split the household.'),
       ('file-nik-alarm', 'Lebih dari 30 % NIK berakhir 0: berkas rusak oleh lembar sebar. Ekspor ulang dengan kolom NIK sebagai teks.',
        'Over 30 % of the NIKs end in 0: a spreadsheet damaged the file. Export again with the NIK column as text.');

insert into validation.finding (finding_id, file_id, line, kind, layout_id, source_key, content_hash, kabkota_code, column_name,
                                code, severity, rule, from_run)
select 500 + n, 11, 108 + n, 'household', 'bdt-2015-household', 'X' || n, 9000 + n, '1801', 'kode_desa',
       'REGION_UNKNOWN', 'error', 'region-unknown', 1 from generate_series(4, 5) n
union all
select 600 + n, 21, 190 + n, 'household', 'bdt-2015-household', 'X' || n, 9000 + n, '1801', 'kode_desa',
       'REGION_UNKNOWN', 'error', 'region-unknown', 2 from generate_series(1, 3) n
union all
select 650, 21, 191, 'household', 'bdt-2015-household', 'X1', 9001, '1801', 'luas_lantai',
       'NUMBER_RANGE', 'warning', 'number-range-floor', 2
union all
select 700 + n, 22, 500 + n, 'person', 'bdt-2015-person', 'XA' || n, 9100 + n, '1801', 'IDBDT',
       'PARENT_MISSING', 'error', 'parent-missing', 2 from generate_series(1, 4) n
union all
select 800 + n, 22, n, 'person', 'bdt-2015-person', 'A' || n, n, '1801', 'NIK',
       'NIK_LENGTH', 'warning', 'nik-length', 2 from generate_series(1, 31) n
union all
select 900 + n, 21, n, 'household', 'bdt-2015-household', 'R' || n, n, '1801', 'luas_lantai',
       'NUMBER_RANGE', 'warning', 'number-range-floor', 2 from generate_series(2, 9) n
union all
select 920 + n, 23, n, 'household', 'opensid-bdt-wide', 'W' || n, n, '1871', 'jumlah_art',
       'NUMBER_RANGE', 'warning', 'number-range-members', 2 from generate_series(4, 5) n
union all
select 950, 22, null, null, 'bdt-2015-person', null, null, '1801', null, 'FILE_NIK_ALARM', 'warning', 'file-nik-alarm', 2;

insert into dedup.pair (kind, source_a, source_b, kabkota_a, kabkota_b, match_weight, probability, decision, decided_by,
                        decided_at, explanation_id, explanation_en, from_run)
select 'household', n, 200 + n, '1801', '1871', 4 + n * 0.7, 0.6 + n * 0.01, 'review', null, null::timestamptz,
       '=Diduga sama: nama kepala mirip (ejaan), RT/RW sama; tetapi No. KK berbeda.',
       '=Probably the same: head''s name is alike (spelling), same RT/RW; but another KK number.', 2
  from generate_series(1, 12) n
union all
select 'person', 10000 + n, 10100 + n, '1801', '1801', 14 + (n * 7 % 17), 0.999, 'merged', 'model', timestamptz '2026-11-20 19:01+00',
       'Sama: NIK dan tanggal lahir sama.', 'The same: equal NIK and birth date.', 2
  from generate_series(1, 40) n
union all
select 'person', 10200 + n, 10300 + n, '1801', '1801', 3 + n % 5, 0.7, 'review', null, null::timestamptz,
       'Diduga sama: nama mirip, tahun lahir sama.', 'Probably the same: alike name, same year of birth.', 2
  from generate_series(1, 21) n
union all
select 'person', 10400, 11001, '1801', '1871', 9, 0.8, 'different', 'petugas-a', timestamptz '2026-11-01 02:00+00',
       'Dua orang: nama ibu berbeda.', 'Two persons: other mother''s name.', 1;

insert into warehouse.golden_household (household_id, from_run, unit, status, data_period, first_seen, member_count, provinsi_code,
                                        kabkota_code, kecamatan_code, desa_code, provinsi_bps, kabkota_bps, kecamatan_bps,
                                        desa_bps, decile_received)
select n, 2, 'rumah_tangga', case when n between 100 and 104 then 'not_in_latest' else 'active' end, '2026-11', '2026-10', 1 + n % 6,
       '18', '1801', '180106', case when n % 20 = 0 then null else '1801062001' end, '18', '1803', '1803060', '1803060001',
       case when n % 11 = 0 then null else 1 + (n * n) % 4 + n % 3 end
  from generate_series(1, 150) n
union all
select n, 2, 'rumah_tangga', 'active', '2026-10', '2026-10', 1 + n % 5, '18', '1871',
       case when n = 203 then null else '187101' end, case when n = 203 then null else '1871011001' end,
       '18', '1871', '1871010', '1871010001', 1 + n % 10
  from generate_series(201, 283) n
union all
select n, 2, 'keluarga', 'active', '2026-10', '2026-10', 1 + n % 5, '18', '1871', '187101', '1871011001', '18', '1871',
       '1871010', '1871010001', 1 + n % 5
  from generate_series(501, 540) n;

insert into warehouse.golden_person (person_id, from_run, household_id, status, data_period, first_seen, kabkota_code, name)
select 10000 + n, 2, 1 + n % 150, case when n % 50 = 0 then 'not_in_latest' else 'active' end, '2026-11', '2026-11', '1801',
       'Warga ' || n
  from generate_series(1, 396) n
union all
select 11000 + n, 2, 201 + n % 83, 'active', '2026-10', '2026-10', '1871', 'Warga Kota ' || n from generate_series(1, 240) n;

insert into decile.assignment (household_id, unit, scope, area_code, model_id, model_sha256, score, decile, local, reason,
                               kabkota_code, from_run)
select g.household_id, g.unit, 'kabkota', g.kabkota_code, 'pmt-ilustrasi', 'c0ffee', g.household_id, 1 + g.household_id % 10,
       true, 'skor', g.kabkota_code, 2
  from warehouse.golden_household g
 where g.unit = 'rumah_tangga' and g.status = 'active';

insert into intervention.programme (programme_id, name, sector, agency, unit, legal_basis, valid_from, sha256)
values ('pkh', 'Program Keluarga Harapan', 'sosial', 'Kementerian Sosial', 'keluarga', 'Permensos 1/2018', '2018-01-01', 'd1'),
       ('rtlh', 'Rehabilitasi Rumah Tidak Layak Huni', 'perumahan', 'Dinas Perumahan', 'rumah_tangga', 'Perda', '2018-01-01', 'd2');

insert into intervention.match (programme_id, unit, household_id, state, reason, kabkota_code, from_run)
select 'rtlh', 'rumah_tangga', n, case n % 3 when 0 then 'eligible_unserved' when 1 then 'eligible_served' else 'undecided' end,
       'lantai tanah', '1801', 2
  from generate_series(1, 60) n
union all
select 'pkh', 'keluarga', n, case when n % 7 = 0 then 'served_not_eligible' when n % 2 = 0 then 'eligible_served' else 'eligible_unserved' end,
       'desil 1-4', '1871', 2
  from generate_series(501, 535) n;

insert into definition.region (system, code, level, parent_code, name, valid_from, children_complete)
values ('kemendagri', '18', 1, '', 'Lampung', '2020-01-01', true),
       ('kemendagri', '1801', 2, '18', 'Kabupaten Lampung Selatan', '2020-01-01', false);
