-- What this run found; compared with what holds, so that only differences are written.
create temporary table found_member (
    kind         text   not null,
    source_id    bigint not null,
    entity_id    bigint not null,
    match_weight double precision,
    decided_by   text   not null
) on commit drop
