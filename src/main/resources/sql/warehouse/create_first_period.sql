-- Earliest period of the source keys that have more than one version.
create temporary table first_period on commit drop as
select v.source_id, min(v.period) as period
  from (select source_id, period from validation.household_record where to_run is not null
        union all
        select source_id, period from validation.person_record where to_run is not null) v
 group by v.source_id
