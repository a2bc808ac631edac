-- Answers of the civil registry (Dukcapil) about persons, taken from lists that people send and bring
-- back; Padan itself is not connected to it. An answer belongs to a source key and to the identity it
-- was asked for: it counts while NIK and name of the received row are these, and sleeps otherwise.
create table validation.dukcapil_answer (
    answer_id    bigint generated always as identity,
    layout_id    text        not null,
    source_key   text        not null,
    asked_nik    text,
    asked_name   text,
    kabkota_code text,
    match        text        not null,
    nik          text,
    file_sha256  text        not null,
    line         integer     not null,
    answered_by  text        not null,
    answered_at  timestamptz not null,
    from_run     bigint      not null,
    to_run       bigint,
    constraint dukcapil_answer_pk primary key (answer_id),
    constraint dukcapil_answer_match_ck check (match in ('padan', 'tidak_padan')),
    constraint dukcapil_answer_nik_ck check (nik is null or match = 'padan')
);

comment on table validation.dukcapil_answer is
    'One row per answered source row, asked identity and span of runs; holds while to_run is null.';
comment on column validation.dukcapil_answer.asked_nik is 'NIK of the row as received, null if it had none.';
comment on column validation.dukcapil_answer.nik is 'The NIK that the registry gave; null: the asked one.';

create index dukcapil_answer_key_ix on validation.dukcapil_answer (layout_id, source_key);

alter table validation.dukcapil_answer enable row level security;
alter table validation.dukcapil_answer force row level security;
create policy area on validation.dukcapil_answer for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.dukcapil_answer to padan_batch using (true) with check (true);

-- What became of the rows of each answer file.
create table validation.dukcapil_import (
    run_id      bigint      not null,
    file_name   text        not null,
    file_sha256 text        not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    read        bigint      not null,
    padan       bigint      not null,
    tidak_padan bigint      not null,
    known       bigint      not null,
    repeated    bigint      not null,
    unanswered  bigint      not null,
    refused     bigint      not null,
    constraint dukcapil_import_pk primary key (run_id, file_sha256),
    constraint dukcapil_import_closes_ck
        check (read = padan + tidak_padan + known + repeated + unanswered + refused)
);

comment on table validation.dukcapil_import is
    'Grain: one answer file in one run. read = padan + tidak_padan + known + repeated + unanswered + refused.';

-- Values as received of a record that an answer changed, so that the answer can go and they come back.
alter table validation.person_record add column nik_source text;
alter table validation.person_record add column answer_id bigint;
alter table validation.person_record add column nik_received text;
alter table validation.person_record add column nik_status_received text;
alter table validation.person_record add column dukcapil_match_received text;

comment on column validation.person_record.nik_source is 'dukcapil: the civil registry gave the NIK; null: the file did.';
comment on column validation.person_record.answer_id is 'The answer that counts for this record; null: values as received.';

alter table warehouse.golden_person add column nik_source text;

alter table validation.finding add column if not exists corrected_by text;
alter table validation.finding add column if not exists corrected_at timestamptz;

comment on column validation.finding.corrected_by is 'Who brought the correction; null unless closed as corrected.';
