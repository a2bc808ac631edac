-- A pair keeps its number through all runs, so that a list on paper stays valid.
alter table dedup.pair drop constraint pair_pk;
alter table dedup.pair add constraint pair_pk primary key (pair_id, from_run);
drop index dedup.pair_source_ix;
create index pair_source_ix on dedup.pair (source_a, source_b);

-- Whole entities are asked for as of the published run, not only as of now.
drop index dedup.entity_member_entity_ix;
create index entity_member_entity_ix on dedup.entity_member (entity_id);

alter table dedup.pair add column decision_id bigint;

comment on column dedup.pair.decision_id is
    'The decision in console.decision that the run obeyed, or could not obey where decision = review.';
comment on column dedup.entity_member.match_weight is
    'Strongest link to the entity (bits); null where only a decision joins it.';
comment on column dedup.entity_member.decided_by is 'steward: a decision "same" joins this source to another of the entity.';

-- What became of each decision that held when a run linked; one that was given later has no row.
create table dedup.decision_outcome (
    decision_id bigint not null,
    outcome     text   not null,
    against     bigint[],
    from_run    bigint not null,
    to_run      bigint,
    constraint decision_outcome_pk primary key (decision_id, from_run),
    constraint decision_outcome_ck check (outcome in ('obeyed', 'sleeping', 'contradicted')),
    constraint decision_outcome_against_ck check ((outcome = 'contradicted') = (against is not null))
);

comment on table dedup.decision_outcome is
    'Grain: decision and span of runs. sleeping: one of its records is not there. contradicted: a "same" that decisions "different" rule out.';
comment on column dedup.decision_outcome.against is 'Those decisions "different".';

-- How much comparing a run did, and which blocks it left out as too large.
create table dedup.linkage_run (
    run_id     bigint not null,
    kind       text   not null,
    records    bigint not null,
    candidates bigint not null,
    constraint linkage_run_pk primary key (run_id, kind)
);

comment on table dedup.linkage_run is 'Grain: run and kind. candidates: pairs that shared a key and were compared.';

create table dedup.cut_block (
    run_id  bigint not null,
    kind    text   not null,
    key     text   not null,
    blocks  bigint not null,
    records bigint not null,
    pairs   bigint not null,
    constraint cut_block_pk primary key (run_id, kind, key)
);

comment on table dedup.cut_block is
    'Grain: run, kind and blocking key. Blocks too large for this key, the records in them, and the pairs that it did not give.';
