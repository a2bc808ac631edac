-- Kabupaten/kota that delivered a layout in its last but one period and not in its last.
with delivery as (
    select a.layout_id, a.kabkota_code, a.period, max(r.started) as delivered
      from ingest.delivery_area a
      join job.run r on r.run_id = a.run_id and r.state not in ('abandoned', 'failed')
     where a.run_id <= :run
       and a.kabkota_code is not null
     group by a.layout_id, a.kabkota_code, a.period
), ranked as (
    select d.*, dense_rank() over (partition by d.layout_id order by d.period desc) as rank
      from delivery d
)
select p.kabkota_code, string_agg(p.layout_id, ', ' order by p.layout_id) as layouts, max(p.period) as last_period,
       max(l.period) as expected_period,
       floor(extract(epoch from cast(:now as timestamptz) - max(p.delivered)) / 86400)::int as days_ago
  from ranked p
  join (select distinct layout_id, period from ranked where rank = 1) l on l.layout_id = p.layout_id
 where p.rank = 2
   and not exists (select 1
                     from ranked c
                    where c.layout_id = p.layout_id
                      and c.kabkota_code = p.kabkota_code
                      and c.rank = 1)
 group by p.kabkota_code
 order by p.kabkota_code
