-- The deciles of this run, before they are compared with those that hold.
create temporary table decile_assigned (
    household_id bigint   not null,
    unit         text     not null,
    scope        text     not null,
    area_code    text     not null,
    score        bigint   not null,
    decile       smallint not null,
    local        boolean  not null,
    kabkota_code text
) on commit drop
