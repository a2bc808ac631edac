-- Accepted rows of the district files, decoded and typed. One row per version of a source key; file
-- and line are those where this content was first accepted. Written by the validation stage only.
create schema validation;

create sequence validation.record_id_seq increment by 1000;

comment on sequence validation.record_id_seq is
    'Ids of household and person records, handed out in blocks of 1000; never used again.';

create table validation.household_record (
    record_id      bigint not null,
    source_id      bigint not null,
    layout_id      text   not null,
    source_key     text   not null,
    unit           text   not null,
    content_hash   bigint not null,
    file_id        bigint not null,
    line           integer not null,
    period         text   not null,
    from_run       bigint not null,
    to_run         bigint,
    no_kk                  text,
    head_name              text,
    head_nik               text,
    address                text,
    rt                     text,
    rw                     text,
    desa_name              text,
    provinsi_code          text,
    kabkota_code           text,
    kecamatan_code         text,
    desa_code              text,
    provinsi_bps           text,
    kabkota_bps            text,
    kecamatan_bps          text,
    desa_bps               text,
    decile_received        smallint,
    percentile_received    smallint,
    jumlah_art             integer,
    jumlah_keluarga        integer,
    kode_sls               text,
    nama_sls               text,
    penguasaan_bangunan    text,
    penguasaan_lahan       text,
    luas_lantai_m2         numeric,
    lantai                 text,
    dinding                text,
    kondisi_dinding        text,
    atap                   text,
    kondisi_atap           text,
    jumlah_kamar           integer,
    air_minum              text,
    no_meter_air           text,
    cara_air_minum         text,
    penerangan             text,
    daya                   text,
    no_pln                 text,
    bahan_bakar            text,
    fasbab                 text,
    kloset                 text,
    buang_tinja            text,
    ada_tabung_gas         boolean,
    ada_lemari_es          boolean,
    ada_ac                 boolean,
    ada_pemanas            boolean,
    ada_telepon            boolean,
    ada_tv                 boolean,
    ada_emas               boolean,
    ada_laptop             boolean,
    ada_sepeda             boolean,
    ada_motor              boolean,
    ada_mobil              boolean,
    ada_perahu             boolean,
    ada_motor_tempel       boolean,
    ada_perahu_motor       boolean,
    ada_kapal              boolean,
    aset_tak_bergerak      boolean,
    luas_atb               numeric,
    rumah_lain             boolean,
    jumlah_sapi            integer,
    jumlah_kerbau          integer,
    jumlah_kuda            integer,
    jumlah_babi            integer,
    jumlah_kambing         integer,
    sta_art_usaha          boolean,
    sta_kks                boolean,
    sta_kip                boolean,
    sta_kis                boolean,
    sta_bpjs_mandiri       boolean,
    sta_jamsostek          boolean,
    sta_asuransi           boolean,
    sta_pkh                boolean,
    sta_raskin             boolean,
    sta_kur                boolean,
    ada_pkh                boolean,
    ada_pbdt               boolean,
    ada_kks2016            boolean,
    ada_kks2017            boolean,
    ada_pbi                boolean,
    ada_dapodik            boolean,
    ada_bpnt               boolean,
    no_peserta_pkh         text,
    no_peserta_kks2016     text,
    no_peserta_pbi         text,
    sta_keberadaan_rt      text,
    lat                    numeric,
    long                   numeric,
    constraint household_record_pk primary key (record_id)
);

comment on table validation.household_record is
    'One row per accepted version of a household row. Current while to_run is null.';
comment on column validation.household_record.source_id is
    'record_id of the first version of this source key: the id that the key carries through all versions.';

create table validation.person_record (
    record_id      bigint not null,
    source_id      bigint not null,
    layout_id      text   not null,
    source_key     text   not null,
    unit           text   not null,
    content_hash   bigint not null,
    file_id        bigint not null,
    line           integer not null,
    period         text   not null,
    from_run       bigint not null,
    to_run         bigint,
    parent_key     text   not null,
    name                   text,
    nik                    text,
    nik_status             text,
    no_kk                  text,
    sex                    text,
    birth_date             date,
    birth_place            text,
    family_no              smallint,
    dukcapil_match         text,
    provinsi_code          text,
    kabkota_code           text,
    kecamatan_code         text,
    desa_code              text,
    provinsi_bps           text,
    kabkota_bps            text,
    kecamatan_bps          text,
    desa_bps               text,
    hub_krt                text,
    hub_kk                 text,
    umur                   integer,
    sta_kawin              text,
    akta_nikah             text,
    di_kk                  boolean,
    kartu_identitas        text,
    hamil                  boolean,
    cacat                  text,
    penyakit               text,
    partisipasi            text,
    jenjang                text,
    kelas                  text,
    ijazah                 text,
    bekerja                boolean,
    jam_kerja              integer,
    lapangan_usaha         text,
    status_pekerjaan       text,
    namagadis_ibukandung   text,
    sta_keberadaan_art     text,
    sta_kepesertaan_pbi    text,
    ada_kks                boolean,
    ada_pbi                boolean,
    ada_kip                boolean,
    ada_pkh                boolean,
    ada_rastra             boolean,
    anak_diluar_rt         boolean,
    ada_dapodik            boolean,
    ada_bst                boolean,
    no_peserta_pkh         text,
    no_peserta_kks2016     text,
    no_peserta_pbi         text,
    constraint person_record_pk primary key (record_id)
);

comment on table validation.person_record is
    'One row per accepted version of a person row. Current while to_run is null.';

create index household_record_key_ix on validation.household_record (layout_id, source_key);
create index person_record_key_ix on validation.person_record (layout_id, source_key);
create index person_record_parent_ix on validation.person_record (parent_key) where to_run is null;

-- Spans of runs in which a current key was missing from the latest delivery of its kecamatan.
create table validation.absence (
    source_id   bigint not null,
    last_period text   not null,
    from_run    bigint not null,
    to_run      bigint,
    constraint absence_pk primary key (source_id, from_run)
);

comment on column validation.absence.last_period is 'Last period in which the key was delivered.';

-- Every data row of every file and what became of it. Written with the chunk that read it.
create table validation.delivered (
    run_id       bigint  not null,
    file_id      bigint  not null,
    line         integer not null,
    kind         text    not null,
    outcome      text    not null,
    source_key   text,
    parent_key   text,
    content_hash bigint  not null,
    record_id    bigint,
    kabkota_code text,
    kecamatan    text,
    nik          text,
    head         boolean,
    members      integer,
    constraint delivered_kind_ck check (kind in ('household', 'person')),
    constraint delivered_outcome_ck
        check (outcome in ('accepted', 'unchanged', 'repeated', 'rejected'))
);

comment on table validation.delivered is
    'Grain: one data row of one file in one run. Skipped rows are counted in ingest.file, not listed here.';
comment on column validation.delivered.kecamatan is
    'Kecamatan code in the layout''s own system: the area whose state a delivery replaces.';
comment on column validation.delivered.nik is
    'The NIK if it has 16 digits and is neither a placeholder, damaged nor the KK number; else null.';
comment on column validation.delivered.head is 'Whether a person row says that it is the head of its unit.';
comment on column validation.delivered.members is 'The member count that a household row states.';

create index delivered_file_ix on validation.delivered (file_id, line);
create index delivered_key_ix on validation.delivered (source_key) where source_key is not null;

-- Rows that wait for correction. The cells stand in the archived file at this line.
create table validation.rejected_row (
    file_id      bigint  not null,
    line         integer not null,
    kind         text    not null,
    layout_id    text    not null,
    source_key   text,
    parent_key   text,
    content_hash bigint  not null,
    kabkota_code text,
    from_run     bigint  not null,
    to_run       bigint,
    constraint rejected_row_pk primary key (file_id, line, kind, from_run)
);

comment on table validation.rejected_row is
    'One row per rejected row and span of runs; open while to_run is null.';

create index rejected_row_key_ix on validation.rejected_row (layout_id, source_key) where to_run is null;

create table validation.finding (
    finding_id   bigint  not null,
    file_id      bigint  not null,
    line         integer,
    kind         text,
    layout_id    text    not null,
    source_key   text,
    content_hash bigint,
    kabkota_code text,
    column_name  text,
    code         text    not null,
    severity     text    not null,
    rule         text    not null,
    from_run     bigint  not null,
    to_run       bigint,
    closed_as    text,
    constraint finding_severity_ck check (severity in ('error', 'warning')),
    constraint finding_closed_ck check (closed_as in ('corrected', 'superseded'))
);

comment on table validation.finding is
    'One fault of one row (or of a file: line null). finding_id is a hash of row content, code and column: equal rows on two lines share it.';

create index finding_id_ix on validation.finding (finding_id);
create index finding_key_ix on validation.finding (layout_id, source_key) where to_run is null;
create index finding_file_ix on validation.finding (file_id);

create table validation.rule_message (
    rule       text not null,
    message_id text not null,
    message_en text not null,
    constraint rule_message_pk primary key (rule)
);

comment on table validation.rule_message is
    'What a rule says to the person who mends the row; kept for rules that are gone from jobs/rules.';
