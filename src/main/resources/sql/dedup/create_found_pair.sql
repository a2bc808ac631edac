-- What this run found; compared with what holds, so that only differences are written.
create temporary table found_pair (
    kind           text             not null,
    source_a       bigint           not null,
    source_b       bigint           not null,
    kabkota_a      text,
    kabkota_b      text,
    match_weight   double precision not null,
    probability    double precision not null,
    decision       text             not null,
    decision_id    bigint,
    explanation_id text             not null,
    explanation_en text             not null,
    pattern        bigint           not null,
    rarity         real[]
) on commit drop
