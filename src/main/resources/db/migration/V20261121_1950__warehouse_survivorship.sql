-- What survivorship needs to find the rows of one run, and the terms that its statements share.

-- Rows are written in the order of the runs: a block range says enough. Closed rows are few.
create index household_record_from_run_ix on validation.household_record using brin (from_run);
create index person_record_from_run_ix on validation.person_record using brin (from_run);
create index household_record_closed_ix on validation.household_record (to_run) where to_run is not null;
create index person_record_closed_ix on validation.person_record (to_run) where to_run is not null;
create index household_record_source_ix on validation.household_record (source_id);
create index person_record_source_ix on validation.person_record (source_id);

create function warehouse.keep_first(known anyelement, next anyelement) returns anyelement
    language sql immutable strict parallel safe
    as 'select $1';

-- The first value that is not null, in the order of the aggregate.
create aggregate warehouse.first_known(anyelement) (sfunc = warehouse.keep_first, stype = anyelement);

create function warehouse.last_day(period text) returns timestamp
    language sql immutable parallel safe
    return make_date(left(period, 4)::integer, right(period, 2)::integer, 1) + interval '1 month' - interval '1 day';

-- Completed years on the last day of a period (YYYY-MM); the stated age without a birth date; never
-- negative. Casts that depend on settings would keep the planner from writing it into the statement.
create function warehouse.age_at(period text, birth_date date, stated integer) returns smallint
    language sql immutable parallel safe
    return case
               when birth_date is null then case when stated between 0 and 150 then stated::smallint end
               when birth_date <= warehouse.last_day(period)
                   then extract(year from age(warehouse.last_day(period), birth_date::timestamp))::smallint
           end;

-- Status of an active entity from what verification says of it. Labels of Sta_keberadaan_art, the
-- DTKS form of 2020 and DTSEN; whoever is found, verified or newly added is active. An entity that
-- left says nothing of where it went, hence pindah_luar: out of this household or place.
create function warehouse.status_of(label text) returns text
    language sql immutable parallel safe
    return case lower(label)
               when 'meninggal' then 'meninggal'
               when 'meninggal dunia' then 'meninggal'
               when 'pindah' then 'pindah_luar'
               when 'tidak tinggal di ruta/pindah' then 'pindah_luar'
               when 'rt pindah/bangunan sudah tidak ada' then 'pindah_luar'
               when 'tidak ditemukan' then 'tidak_ditemukan'
               when 'rt tidak ditemukan' then 'tidak_ditemukan'
               when 'kesalahan prelist' then 'salah_prelist'
               when 'bagian dari rumah tangga (gabung) sesuai prelist' then 'gabung_rt'
               when 'data ganda' then 'ganda'
               when 'ganda' then 'ganda'
               else 'active'
           end;

-- The first load fills empty tables; their lookup indexes are then built once, from all rows. Only the
-- owner may drop and create them, hence definer's rights, for the runs alone.
create function warehouse.drop_lookup_indexes() returns void
    language sql security definer set search_path = pg_catalog
    as $$
        drop index warehouse.member_household_ix, warehouse.member_person_ix,
            warehouse.golden_household_area_ix, warehouse.golden_person_household_ix,
            warehouse.golden_person_nik_ix;
    $$;

create function warehouse.create_lookup_indexes() returns void
    language sql security definer set search_path = pg_catalog set maintenance_work_mem = '256MB'
    as $$
        create index member_household_ix on warehouse.member (household_id);
        create index member_person_ix on warehouse.member (person_id);
        create index golden_household_area_ix on warehouse.golden_household (kecamatan_code);
        create index golden_person_household_ix on warehouse.golden_person (household_id);
        create index golden_person_nik_ix on warehouse.golden_person (nik);
    $$;

revoke execute on function warehouse.drop_lookup_indexes(), warehouse.create_lookup_indexes() from public;
grant execute on function warehouse.drop_lookup_indexes(), warehouse.create_lookup_indexes() to padan_batch;
