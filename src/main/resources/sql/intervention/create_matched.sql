-- The matches of this run, before they are compared with those that hold.
create temporary table intervention_matched (
    programme_id text   not null,
    unit         text   not null,
    household_id bigint not null,
    person_id    bigint,
    family_no    smallint,
    state        text   not null,
    reason       text   not null,
    kabkota_code text
) on commit drop
