-- Local deciles with their history. Written by the decile stage only.
create schema decile;

create table decile.assignment (
    household_id bigint  not null,
    unit         text    not null,
    scope        text    not null,
    area_code    text    not null,
    model_id     text    not null,
    model_sha256 text    not null,
    score        numeric(18, 9) not null,
    decile       smallint not null,
    local        boolean not null,
    reason       text    not null,
    kabkota_code text,
    from_run     bigint  not null,
    to_run       bigint,
    constraint assignment_scope_ck check (scope in ('kabkota', 'provinsi', 'registry')),
    constraint assignment_decile_ck check (decile between 1 and 10)
);

comment on table decile.assignment is 'One row per household, scope and span of runs.';
comment on column decile.assignment.score is 'Lower is poorer; rounded to 9 decimals.';
comment on column decile.assignment.local is 'True in the scope that the job names: what warehouse.household shows as decile_local.';

create index assignment_household_ix on decile.assignment (household_id);

-- Programmes, aid as delivered, and who is eligible. Written by the intervention stage only.
create schema intervention;

create table intervention.programme (
    programme_id text not null,
    name         text not null,
    sector       text not null,
    agency       text not null,
    program      text,
    kegiatan     text,
    sub_kegiatan text,
    code         text,
    unit         text not null,
    legal_basis  text not null,
    valid_from   date not null,
    valid_to     date,
    sha256       text not null,
    constraint programme_pk primary key (programme_id),
    constraint programme_unit_ck check (unit in ('person', 'keluarga', 'rumah_tangga'))
);

create table intervention.aid (
    intervention_id bigint generated always as identity,
    programme_id text not null,
    household_id bigint,
    person_id    bigint,
    agency       text not null,
    year         integer not null,
    date         date,
    value        numeric,
    volume       numeric,
    volume_unit  text,
    status       text not null,
    match_state  text not null,
    kabkota_code text,
    from_run     bigint not null,
    to_run       bigint,
    constraint aid_pk primary key (intervention_id)
);

create table intervention.aid_source (
    intervention_id bigint  not null,
    fund            text    not null,
    amount          numeric not null,
    constraint aid_source_pk primary key (intervention_id, fund)
);

create table intervention.match (
    programme_id text   not null,
    unit         text   not null,
    household_id bigint not null,
    person_id    bigint,
    family_no    smallint,
    state        text   not null,
    reason       text   not null,
    kabkota_code text,
    from_run     bigint not null,
    to_run       bigint,
    constraint match_state_ck
        check (state in ('eligible_unserved', 'eligible_served', 'served_not_eligible', 'undecided'))
);

comment on table intervention.match is
    'One row per programme, unit matched and span of runs. Units that are neither eligible, served nor undecided have none.';

create index match_household_ix on intervention.match (household_id);

-- What the report stage counts. The other report relations are views.
create schema report;

create table report.balance (
    run_id    bigint not null,
    file_id   bigint not null,
    kind      text   not null,
    read      bigint not null,
    loaded    bigint not null,
    changed   bigint not null,
    unchanged bigint not null,
    repeated  bigint not null,
    skipped   bigint not null,
    rejected  bigint not null,
    constraint balance_pk primary key (run_id, file_id, kind)
);

comment on table report.balance is
    'read = loaded + changed + unchanged + repeated + skipped + rejected, each counted by its own means.';
