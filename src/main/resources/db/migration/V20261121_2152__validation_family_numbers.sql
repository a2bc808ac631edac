-- What a row says of its household's families, kept beside the other counts: rejected members count too.
alter table validation.delivered
    add column family_no integer,
    add column families  integer;

comment on column validation.delivered.family_no is 'The number of the family that a person row states.';
comment on column validation.delivered.families is 'The number of families that a household row states.';
