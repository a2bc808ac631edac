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

-- Completed years on the last day of a period (YYYY-MM); the stated age without a birth date; never negative.
create function warehouse.age_at(period text, birth_date date, stated integer) returns smallint
    language sql immutable parallel safe
    return case
               when birth_date > (period || '-01')::date + interval '1 month' - interval '1 day' then null
               when birth_date is not null
                   then extract(year from age((period || '-01')::date + interval '1 month' - interval '1 day',
                                              birth_date))::smallint
               when stated between 0 and 150 then stated::smallint
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
