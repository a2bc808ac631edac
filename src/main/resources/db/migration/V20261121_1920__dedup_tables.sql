-- Possible and certain duplicates, and which source records are one entity. Written by dedup only.
create schema dedup;

create table dedup.pair (
    pair_id        bigint generated always as identity,
    kind           text   not null,
    source_a       bigint not null,
    source_b       bigint not null,
    kabkota_a      text,
    kabkota_b      text,
    match_weight   double precision not null,
    probability    double precision not null,
    decision       text   not null,
    decided_by     text,
    decided_at     timestamptz,
    explanation_id text   not null,
    explanation_en text   not null,
    from_run       bigint not null,
    to_run         bigint,
    constraint pair_pk primary key (pair_id),
    constraint pair_order_ck check (source_a < source_b),
    constraint pair_kind_ck check (kind in ('household', 'person')),
    constraint pair_decision_ck check (decision in ('merged', 'review', 'same', 'different'))
);

comment on table dedup.pair is
    'Pairs of source keys at or above the review threshold. Grain: pair and span of runs.';
comment on column dedup.pair.match_weight is 'log2 likelihood ratio (bits).';
comment on column dedup.pair.probability is 'Posterior probability that both are the same, 0 to 1.';

create index pair_source_ix on dedup.pair (source_a, source_b) where to_run is null;

create table dedup.entity_member (
    kind         text   not null,
    source_id    bigint not null,
    entity_id    bigint not null,
    match_weight double precision,
    decided_by   text   not null,
    from_run     bigint not null,
    to_run       bigint,
    constraint entity_member_pk primary key (source_id, from_run),
    constraint entity_member_decided_by_ck check (decided_by in ('model', 'steward'))
);

comment on table dedup.entity_member is
    'Source keys of entities with more than one. A source without a row is an entity of its own, with its own id.';
comment on column dedup.entity_member.entity_id is 'The smallest source_id of the entity.';
comment on column dedup.entity_member.match_weight is 'Strongest link to the entity (bits).';

create index entity_member_entity_ix on dedup.entity_member (entity_id) where to_run is null;
