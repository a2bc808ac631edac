-- One count or two for each stage of a run, as its line tells them.
select 'ingest' as stage, count(*) filter (where state <> 'refused') as first, count(*) filter (where state = 'refused') as second
  from ingest.file where run_id = :run
union all
select 'validation',
       count(*) filter (where outcome <> 'rejected'), count(*) filter (where outcome = 'rejected')
  from validation.delivered where run_id = :run
union all
select 'dedup', count(*) filter (where decision in ('merged', 'same')), count(*) filter (where decision = 'review')
  from dedup.pair where to_run is null
union all
select 'decile', count(*), 0 from decile.assignment where to_run is null and local
union all
select 'warehouse', (select count(*) from warehouse.golden_household where to_run is null),
       (select count(*) from warehouse.golden_person where to_run is null)
union all
select 'intervention', count(*) filter (where state = 'eligible_unserved'), count(*) filter (where state = 'undecided')
  from intervention.match where to_run is null
