-- Takes back everything that an unpublished run wrote and reopens what it closed.
do $$
declare
    part text;
    run_to_abandon bigint := current_setting('padan.run')::bigint;
begin
    foreach part in array
        array ['validation.household_record', 'validation.person_record', 'validation.absence',
               'validation.finding', 'validation.rejected_row', 'validation.correction', 'validation.dukcapil_answer',
               'dedup.pair', 'dedup.entity_member', 'dedup.decision_outcome',
               'warehouse.golden_household', 'warehouse.golden_person', 'warehouse.member',
               'decile.assignment', 'intervention.match']
    loop
        execute format('delete from %s where from_run = $1', part) using run_to_abandon;
        execute format('update %s set to_run = null%s where to_run = $1', part,
                       case part when 'validation.finding' then ', closed_as = null, corrected_by = null, corrected_at = null' else '' end)
            using run_to_abandon;
    end loop;
    delete from validation.delivered where run_id = run_to_abandon;
    delete from validation.dukcapil_import where run_id = run_to_abandon;
    delete from warehouse.entity_change where run_id = run_to_abandon;
    delete from dedup.linkage_run where run_id = run_to_abandon;
    delete from dedup.cut_block where run_id = run_to_abandon;
    delete from report.proposal where run_id = run_to_abandon;
    delete from report.balance where run_id = run_to_abandon;
    delete from ingest.delivery_area where run_id = run_to_abandon;
end
$$
