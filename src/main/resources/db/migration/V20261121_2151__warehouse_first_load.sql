-- The first load fills empty tables; their keys and lookup indexes are then built once, from all rows,
-- and tables emptied in the same transaction need no write-ahead log where wal_level is minimal.
create or replace function warehouse.drop_lookup_indexes() returns void
    language sql security definer set search_path = pg_catalog
    as $$
        truncate warehouse.golden_household, warehouse.golden_person, warehouse.member;
        alter table warehouse.golden_household drop constraint golden_household_pk;
        alter table warehouse.golden_person drop constraint golden_person_pk;
        drop index warehouse.member_household_ix, warehouse.member_person_ix,
            warehouse.golden_household_area_ix, warehouse.golden_person_household_ix,
            warehouse.golden_person_nik_ix;
    $$;

create or replace function warehouse.create_lookup_indexes() returns void
    language sql security definer set search_path = pg_catalog set maintenance_work_mem = '256MB'
    as $$
        alter table warehouse.golden_household
            add constraint golden_household_pk primary key (household_id, from_run);
        alter table warehouse.golden_person
            add constraint golden_person_pk primary key (person_id, from_run);
        create index member_household_ix on warehouse.member (household_id);
        create index member_person_ix on warehouse.member (person_id);
        create index golden_household_area_ix on warehouse.golden_household (kecamatan_code);
        create index golden_person_household_ix on warehouse.golden_person (household_id);
        create index golden_person_nik_ix on warehouse.golden_person (nik);
    $$;
