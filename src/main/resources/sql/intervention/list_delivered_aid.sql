-- The last year in which aid reached a household or a person; promised or cancelled aid reached nobody.
select programme_id, household_id, person_id, max(year) as year
  from intervention.aid
 where to_run is null
   and status = 'disalurkan'
   and (household_id is not null or person_id is not null)
 group by programme_id, household_id, person_id
 order by programme_id, household_id, person_id
