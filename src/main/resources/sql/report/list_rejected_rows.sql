-- Every row that waits for correction, by district and file, with the run that rejected it first.
select coalesce(r.kabkota_code, f.kabkota_code) as kabkota_code, r.file_id, f.file_name, f.run_id = :run as from_this_run,
       f.run_id, r.line,
       floor(extract(epoch from n.started - s.started) / 86400)::int as age_days
  from validation.rejected_row r
  join ingest.file f on f.file_id = r.file_id
  join job.run s on s.run_id = r.from_run
  join job.run n on n.run_id = :run
 where r.to_run is null
 order by 1 nulls last, f.file_name, f.run_id, r.file_id, r.line, r.kind
