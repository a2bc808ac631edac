-- The first load fills empty tables; their lookup indexes are then built once, from all rows. Only the
-- owner may drop and create them, hence definer's rights, for the runs alone. A run that was cut off in
-- between finds some of them missing.
create function validation.drop_lookup_indexes() returns void
    language sql security definer set search_path = pg_catalog
    as $$
        drop index if exists validation.household_record_key_ix, validation.household_record_source_ix,
            validation.person_record_key_ix, validation.person_record_parent_ix,
            validation.person_record_source_ix, validation.delivered_file_ix, validation.delivered_key_ix,
            validation.rejected_row_key_ix, validation.finding_id_ix, validation.finding_key_ix,
            validation.finding_file_ix;
    $$;

create function validation.create_lookup_indexes() returns void
    language sql security definer
    set search_path = pg_catalog set maintenance_work_mem = '256MB' set client_min_messages = 'warning'
    as $$
        create index if not exists household_record_key_ix on validation.household_record (layout_id, source_key);
        create index if not exists household_record_source_ix on validation.household_record (source_id);
        create index if not exists person_record_key_ix on validation.person_record (layout_id, source_key);
        create index if not exists person_record_parent_ix on validation.person_record (parent_key) where to_run is null;
        create index if not exists person_record_source_ix on validation.person_record (source_id);
        create index if not exists delivered_file_ix on validation.delivered (file_id, line);
        create index if not exists delivered_key_ix on validation.delivered (source_key) where source_key is not null;
        create index if not exists rejected_row_key_ix on validation.rejected_row (layout_id, source_key) where to_run is null;
        create index if not exists finding_id_ix on validation.finding (finding_id);
        create index if not exists finding_key_ix on validation.finding (layout_id, source_key) where to_run is null;
        create index if not exists finding_file_ix on validation.finding (file_id);
    $$;

revoke execute on function validation.drop_lookup_indexes(), validation.create_lookup_indexes() from public;
grant execute on function validation.drop_lookup_indexes(), validation.create_lookup_indexes() to padan_batch;
