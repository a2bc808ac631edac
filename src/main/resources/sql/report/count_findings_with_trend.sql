-- Open findings by district, code and rule, and how many were open at the published run before.
with before as (
    select max(r.run_id) as run_id
      from job.run r
     where r.state = 'published'
       and r.run_id < :run
)
select coalesce(f.kabkota_code, i.kabkota_code) as kabkota_code,
       f.severity,
       f.code,
       m.message_id,
       m.message_en,
       (select run_id from before) as run_before,
       count(*) filter (where f.from_run <= :run and (f.to_run is null or f.to_run > :run)) as findings,
       count(*) filter (where f.from_run <= b.run_id and (f.to_run is null or f.to_run > b.run_id)) as findings_before
  from validation.finding f
  join ingest.file i on i.file_id = f.file_id
 cross join before b
  left join validation.rule_message m on m.rule = f.rule
 where f.from_run <= :run
   and (f.to_run is null or f.to_run > least(:run, b.run_id))
   and coalesce(f.kabkota_code, i.kabkota_code, '') like :district
 group by 1, 2, 3, 4, 5
 order by 1 nulls last, f.severity, f.code, findings desc, m.message_id
