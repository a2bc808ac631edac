-- Runs and what of them readers see. Written by the job only.
create schema job;

create sequence job.run_id_seq;

create table job.run (
    run_id        bigint      not null,
    started       timestamptz not null,
    ended         timestamptz,
    state         text        not null,
    sample        boolean     not null default false,
    dry_run       boolean     not null default false,
    arguments     text        not null,
    message       text,
    accepted_by   text,
    constraint run_pk primary key (run_id),
    constraint run_state_ck
        check (state in ('running', 'stopped', 'waiting', 'published', 'abandoned', 'failed'))
);

comment on table job.run is
    'One row per run. stopped: go on with resume; waiting: a drift waits for acceptance; failed: nothing published, do not resume.';

create table job.published (
    run_id bigint not null,
    the_one boolean not null default true,
    constraint published_pk primary key (the_one),
    constraint published_one_row_ck check (the_one)
);

comment on table job.published is
    'The run that readers see. Rows with from_run <= run_id and to_run null or later are shown.';

insert into job.published (run_id) values (0);

create table job.definition_used (
    run_id bigint not null,
    path   text   not null,
    sha256 text   not null,
    constraint definition_used_pk primary key (run_id, path)
);

comment on table job.definition_used is 'SHA-256 of every definition file that a run used.';
