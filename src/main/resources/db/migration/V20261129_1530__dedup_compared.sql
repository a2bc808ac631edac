-- A later run compares only what is new.
create table dedup.compared (
    kind  text  not null,
    stamp text  not null,
    state bytea not null,
    constraint compared_pk primary key (kind)
);
alter table dedup.compared alter column state set storage external; -- hashes do not shrink

comment on table dedup.compared is
    'Grain: kind of record. Which records the last run compared with each other, as hashes. Nothing is lost with it: a run without it compares all.';
comment on column dedup.compared.stamp is 'Program and model; by others the state is of no use.';

alter table dedup.linkage_run add column compared bigint;

comment on column dedup.linkage_run.candidates is 'Pairs that shared a key, or live beside people who are linked.';
comment on column dedup.linkage_run.compared is
    'Those of which no earlier run told that they are too far apart; null if it ended before this was counted.';
