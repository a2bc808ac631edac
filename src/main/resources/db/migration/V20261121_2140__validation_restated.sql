-- The same content delivered for an earlier period, after the later one: the version begins earlier
-- than was known. It is written again with the earlier delivery's place; such a row is no change of
-- the key and stands in no balance.
alter table validation.household_record add column restated boolean not null default false;
alter table validation.person_record add column restated boolean not null default false;
