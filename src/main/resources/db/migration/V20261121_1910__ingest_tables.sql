-- Files as received. Written by the ingest stage only.
create schema ingest;

create table ingest.file (
    file_id       bigint generated always as identity,
    run_id        bigint  not null,
    file_name     text    not null,
    sha256        text,
    bytes         bigint,
    layout_id     text,
    kind          text,
    unit          text,
    kabkota_code  text,
    period        text,
    state         text    not null,
    refusal       text,
    message_id    text,
    message_en    text,
    encoding      text,
    delimiter     text,
    decimal_mark  text,
    header_line   integer,
    more_columns  text[],
    records       bigint,
    skipped       bigint,
    niks_cut      boolean not null default false,
    nik_alarm     boolean not null default false,
    judged_again  boolean not null default false,
    constraint file_pk primary key (file_id),
    constraint file_state_ck check (state in ('received', 'known', 'refused')),
    constraint file_refusal_ck check ((state = 'refused') = (refusal is not null))
);

comment on table ingest.file is 'One row per file and run.';
comment on column ingest.file.file_name is 'Path below the folder that was synced.';
comment on column ingest.file.records is
    'Records after the header, skipped ones included, counted when the file was received, before any row was judged.';
comment on column ingest.file.skipped is
    'Repeated headers, total rows, KOLOM rows and blank rows, counted by the reader of the rows.';
comment on column ingest.file.judged_again is
    'An archived file that is read again because what its rows lacked has arrived.';
comment on column ingest.file.niks_cut is
    'Over 30 % of at least 50 NIKs end in 0: a spreadsheet cut the last digit.';

create index file_run_ix on ingest.file (run_id);
create index file_sha_ix on ingest.file (sha256, period);

-- Which kecamatan a file holds. Says what a delivery replaces and when an area was last delivered.
create table ingest.delivery_area (
    run_id       bigint not null,
    file_id      bigint not null,
    layout_id    text   not null,
    kabkota_code text,
    kecamatan    text   not null,
    period       text   not null,
    constraint delivery_area_pk primary key (file_id, kecamatan)
);

create index delivery_area_ix on ingest.delivery_area (layout_id, kecamatan, period);
