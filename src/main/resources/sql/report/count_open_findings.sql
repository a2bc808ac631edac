-- As readers see them: open at the published run.
select coalesce(f.kabkota_code, i.kabkota_code) as kabkota_code, f.severity, f.code, count(*) as findings
  from validation.finding f
  join ingest.file i on i.file_id = f.file_id
 where f.from_run <= :run
   and (f.to_run is null or f.to_run > :run)
 group by 1, 2, 3
 order by f.severity, findings desc, 1 nulls last, f.code
