-- Rejected rows by district; age in days since the start of the run that rejected the row first.
select w.kabkota_code, count(*) as rows, max(w.age) as oldest_days,
       count(*) filter (where w.age > 7) as over_7_days, count(*) filter (where w.age > 30) as over_30_days
  from (select coalesce(r.kabkota_code, f.kabkota_code) as kabkota_code,
               floor(extract(epoch from cast(:now as timestamptz) - s.started) / 86400)::int as age
          from validation.rejected_row r
          join ingest.file f on f.file_id = r.file_id
          join job.run s on s.run_id = r.from_run
         where r.from_run <= :run
           and (r.to_run is null or r.to_run > :run)) w
 group by w.kabkota_code
 order by oldest_days desc, w.kabkota_code nulls last
