-- What comparing a pair gave: with the model that weighed it, enough to tell again how its weight adds up,
-- without reading the records.
alter table dedup.pair add column pattern bigint;
alter table dedup.pair add column rarity real[];

comment on column dedup.pair.pattern is
    'Level of each field of the model, four bits a field, the first field lowest; null if it was weighed before this was kept.';
comment on column dedup.pair.rarity is
    'Bits for how rare the values are, by field; null where that is nothing for all.';

alter table dedup.linkage_run add column model text;
alter table dedup.linkage_run add column model_version integer;
alter table dedup.linkage_run add column model_sha256 text;

comment on column dedup.linkage_run.model_sha256 is
    'Of the model file and its dictionaries. A run weighs every pair: what holds as of a run was weighed by its model.';
