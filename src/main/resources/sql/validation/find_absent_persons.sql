-- Current keys of the areas that this run delivers, or of which a workbook brought rows, that the
-- area's latest delivery does not hold.
-- A version that this run took from that delivery is in it.
create temporary table absent on commit drop as
with area as (
    select a.layout_id, a.kecamatan, max(a.period) as period
      from ingest.delivery_area a
      join job.run r on r.run_id = a.run_id and r.state not in ('abandoned', 'failed')
     where exists (select 1
                     from ingest.delivery_area t
                    where t.run_id = :run
                      and t.layout_id = a.layout_id
                      and t.kecamatan = a.kecamatan)
        or exists (select 1
                     from validation.delivered w
                     join ingest.file o on o.file_id = w.file_id
                    where w.run_id = :run
                      and w.workbook_id is not null
                      and w.kind = 'person'
                      and o.layout_id = a.layout_id
                      and w.kecamatan = a.kecamatan)
     group by a.layout_id, a.kecamatan
)
select c.source_id, c.record_id, c.layout_id, c.source_key, c.kabkota_code, area.kecamatan, c.period,
       c.from_run
  from area
  join validation.person_record c
         on c.layout_id = area.layout_id
        and area.kecamatan = coalesce(c.kecamatan_code, c.kecamatan_bps)
 where c.to_run is null
   and (c.from_run < :run or c.period < area.period)
   and not exists (select 1
                     from validation.delivered d
                     join ingest.current_file f
                            on f.file_id = d.file_id and f.layout_id = c.layout_id and f.period = area.period
                    where d.source_key = c.source_key
                      and d.kind = 'person')
