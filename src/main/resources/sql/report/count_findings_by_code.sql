-- Findings that the run's files raised and that are open, by code and message, the most frequent code first.
with open as (
    select f.code, f.severity, f.rule, coalesce(f.kabkota_code, i.kabkota_code) as kabkota_code
      from validation.finding f
      join ingest.file i on i.file_id = f.file_id
     where i.run_id = :run
       and f.to_run is null
), district as (
    select distinct on (code, severity) code, severity, kabkota_code, count(*) as findings
      from open
     group by code, severity, kabkota_code
     order by code, severity, count(*) desc, kabkota_code
)
select o.code, o.severity, m.message_id, m.message_en, count(*) as findings,
       sum(count(*)) over (partition by o.code, o.severity)::bigint as of_code,
       d.kabkota_code, d.findings as of_district
  from open o
  join district d on d.code = o.code and d.severity = o.severity
  left join validation.rule_message m on m.rule = o.rule
 group by o.code, o.severity, m.message_id, m.message_en, d.kabkota_code, d.findings
 order by o.severity, of_code desc, o.code, findings desc, m.message_id
