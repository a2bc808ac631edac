-- Closes what changed or is gone and opens what changed or is new; equal rows stay as they are. A
-- unit is a programme's household, family or person. One full join finds all of it; the old row is
-- kept by its place, which nobody else changes meanwhile.
-- Parameter: run. Gives the rows opened and the rows closed.
with given as (
    select ?::bigint as run_id
),
difference as materialized (
    select o.place, n.*
      from pg_temp.intervention_matched n
      full join (select m.ctid as place, m.*
                   from intervention.match m
                  where m.to_run is null) o
        on o.programme_id = n.programme_id
       and o.household_id = n.household_id
       and coalesce(o.person_id, 0) = coalesce(n.person_id, 0)
       and coalesce(o.family_no, 0) = coalesce(n.family_no, 0)
     where o.place is null
        or n.household_id is null
        or (o.unit, o.state, o.reason) <> (n.unit, n.state, n.reason)
        or o.kabkota_code is distinct from n.kabkota_code
),
closed as (
    update intervention.match m
       set to_run = (select run_id from given)
      from difference d
     where m.ctid = d.place
    returning 1
),
opened as (
    insert into intervention.match
        (programme_id, unit, household_id, person_id, family_no, state, reason, kabkota_code, from_run)
    select d.programme_id, d.unit, d.household_id, d.person_id, d.family_no, d.state, d.reason,
           d.kabkota_code, (select run_id from given)
      from difference d
     where d.household_id is not null
     order by d.programme_id, d.household_id, d.person_id, d.family_no
    returning 1
)
select (select count(*) from opened) as opened, (select count(*) from closed) as closed
