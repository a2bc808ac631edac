select f.kabkota_code, f.severity, f.code, count(*) as findings
  from report.finding f
 where f.state = 'open'
 group by f.kabkota_code, f.severity, f.code
 order by f.severity, findings desc, f.kabkota_code nulls last, f.code
