-- Kabupaten/kota whose last delivery of a layout is of an earlier period than the layout's newest one
-- anywhere; days since that delivery came. An archived file that was judged again is no delivery.
with delivery as (
    select a.layout_id, a.kabkota_code, a.period, max(r.started) as delivered
      from ingest.delivery_area a
      join ingest.file f on f.file_id = a.file_id and not f.judged_again
      join job.run r on r.run_id = a.run_id and r.state not in ('abandoned', 'failed')
     where a.run_id <= :run
       and a.kabkota_code is not null
     group by a.layout_id, a.kabkota_code, a.period
), last_one as (
    select distinct on (layout_id, kabkota_code) layout_id, kabkota_code, period, delivered
      from delivery
     order by layout_id, kabkota_code, period desc
)
select l.kabkota_code, string_agg(l.layout_id, ', ' order by l.layout_id) as layouts, l.period as last_period,
       n.period as expected_period,
       floor(extract(epoch from cast(:now as timestamptz) - max(l.delivered)) / 86400)::int as days_ago
  from last_one l
  join (select layout_id, max(period) as period from delivery group by layout_id) n on n.layout_id = l.layout_id
 where l.period < n.period
 group by l.kabkota_code, l.period, n.period
 order by l.kabkota_code, l.period, n.period
