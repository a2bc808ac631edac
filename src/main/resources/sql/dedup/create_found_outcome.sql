-- What became of the decisions; compared with what holds, so that only differences are written.
create temporary table found_outcome (
    decision_id bigint not null,
    outcome     text   not null,
    against     bigint[]
) on commit drop
