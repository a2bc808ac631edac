alter table warehouse.entity_change add column other_id bigint;

comment on column warehouse.entity_change.other_id is
    'merged: the id into which this one went; split: the id out of which it came; else null.';
