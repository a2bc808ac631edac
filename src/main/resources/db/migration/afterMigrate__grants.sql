-- Who may read and write what; run after every migration, so that a new table is never forgotten.
-- What a function or table of these schemas shows is granted by name, never to everyone.
revoke execute on all functions in schema access from public;
grant usage on schema access to padan_batch, padan_steward, padan_reader, padan_analyst;
revoke all on all tables in schema access from public;
grant execute on all functions in schema access to padan_batch, padan_steward, padan_reader, padan_analyst;
revoke execute on function access.refresh_statistics(regclass[]) from padan_steward, padan_reader, padan_analyst;
grant select, insert, update, delete on access.area_grant to padan_batch;

grant usage on schema batch, job, definition, ingest, validation, dedup, decile, warehouse, intervention, report
    to padan_batch;
grant select, insert, update, delete, truncate
    on all tables in schema batch, job, definition, ingest, validation, dedup, decile, warehouse, intervention, report
    to padan_batch;
grant usage, select, update
    on all sequences in schema batch, job, definition, ingest, validation, dedup, decile, warehouse, intervention, report
    to padan_batch;

-- Decisions are read by the runs and given by people, through the view that knows their areas; nobody
-- changes or deletes one.
revoke execute on all functions in schema console from public;
grant usage on schema console to padan_batch, padan_steward;
grant execute on all functions in schema console to padan_batch, padan_steward;
grant select on all tables in schema console to padan_batch;
grant insert on console.answer to padan_batch, padan_steward;

grant usage on schema warehouse, report to padan_steward, padan_reader, padan_analyst;
grant select
    on warehouse.household, warehouse.rumah_tangga, warehouse.keluarga, warehouse.person,
       warehouse.household_member, warehouse.source_record, warehouse.id_alias, warehouse.household_decile,
       warehouse.programme, warehouse.intervention, warehouse.intervention_source,
       warehouse.intervention_match, warehouse.intervention_match_history, warehouse.change,
       report.run, report.file, report.run_balance, report.dukcapil_import
    to padan_steward, padan_reader;
grant select
    on report.finding, report.nik_proposal, report.duplicate_pair, report.review_pair, report.review_record,
       report.decision, report.linkage_block, report.linkage_model
    to padan_steward;
grant select on report.household_count, warehouse.programme, report.run to padan_analyst;

-- Statistics after bulk loads; the privilege exists from PostgreSQL 17 on, before that autovacuum serves.
do $$
begin
    if current_setting('server_version_num')::integer >= 170000 then
        execute 'grant maintain on all tables in schema ingest, validation, dedup, decile, warehouse, intervention, report to padan_batch';
    end if;
end
$$;
