-- Closes what changed or is gone and opens what changed or is new; equal rows stay as they are. One
-- full join finds all of it; the old row is kept by its place, which nobody else changes meanwhile.
-- Parameters: run, model id, model's SHA-256. Gives the rows opened and the rows closed.
with given as (
    select ?::bigint as run_id, ?::text as model_id, ?::text as model_sha256
),
assigned as (
    select n.household_id, n.unit, n.scope, n.area_code, g.model_id, g.model_sha256,
           (n.score * 0.000000001)::numeric(18, 9) as score, n.decile, n.local, n.kabkota_code
      from pg_temp.decile_assigned n
     cross join given g
),
difference as materialized (
    select o.place, n.*,
           case
               when o.place is null then 'baru'
               when (n.model_id, n.model_sha256) <> (o.model_id, o.model_sha256) then 'model berubah'
               when n.area_code <> o.area_code or n.kabkota_code is distinct from o.kabkota_code
                   then 'wilayah berubah'
               when n.score <> o.score then 'skor berubah'
               when n.decile <> o.decile then 'batas bergeser'
               else 'lingkup berubah'
           end as reason
      from assigned n
      full join (select a.ctid as place, a.*
                   from decile.assignment a
                  where a.to_run is null) o
        on o.household_id = n.household_id and o.scope = n.scope
     where o.place is null
        or n.household_id is null
        or (o.unit, o.area_code, o.model_id, o.model_sha256, o.score, o.decile, o.local)
           <> (n.unit, n.area_code, n.model_id, n.model_sha256, n.score, n.decile, n.local)
        or o.kabkota_code is distinct from n.kabkota_code
),
closed as (
    update decile.assignment a
       set to_run = (select run_id from given)
      from difference d
     where a.ctid = d.place
    returning 1
),
opened as (
    insert into decile.assignment
        (household_id, unit, scope, area_code, model_id, model_sha256, score, decile, local, reason,
         kabkota_code, from_run)
    select d.household_id, d.unit, d.scope, d.area_code, d.model_id, d.model_sha256, d.score, d.decile,
           d.local, d.reason, d.kabkota_code, (select run_id from given)
      from difference d
     where d.household_id is not null
     order by d.household_id, d.scope
    returning 1
)
select (select count(*) from opened) as opened, (select count(*) from closed) as closed
