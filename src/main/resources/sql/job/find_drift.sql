-- Kecamatan of which more than the limit's share of rows would vanish with this run.
with vanished as (
    select b.source_id from validation.absence b where b.from_run = :run
), record as (
    select r.layout_id, r.source_id, r.kabkota_code,
           coalesce(r.kecamatan_code, r.kecamatan_bps) as kecamatan
      from validation.household_record r
     where r.to_run is null and r.from_run < :run
    union all
    select r.layout_id, r.source_id, r.kabkota_code,
           coalesce(r.kecamatan_code, r.kecamatan_bps)
      from validation.person_record r
     where r.to_run is null and r.from_run < :run
)
select r.layout_id, r.kecamatan, count(*) as rows_before, count(v.source_id) as rows_vanished
  from record r
  left join vanished v on v.source_id = r.source_id
 where exists (select from vanished)
   and not exists (select 1
                     from validation.absence o
                    where o.source_id = r.source_id
                      and o.from_run < :run
                      and (o.to_run is null or o.to_run = :run))
 group by r.layout_id, r.kecamatan
having count(v.source_id) > :limit * count(*)
 order by r.layout_id, r.kecamatan
