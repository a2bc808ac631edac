-- The newest run, as the greeting tells it.
select r.run_id,
       to_char(r.started at time zone 'Asia/Jakarta', 'DD-MM-YYYY HH24.MI') as started,
       r.state,
       (select count(*) from ingest.file f where f.run_id = r.run_id and f.state <> 'refused') as files,
       (select count(*) from ingest.file f where f.run_id = r.run_id and f.state = 'refused') as refused,
       coalesce((select sum(b.read) from report.balance b where b.run_id = r.run_id), 0) as rows_read,
       coalesce((select sum(b.rejected) from report.balance b where b.run_id = r.run_id), 0) as rows_rejected,
       (select count(*) from warehouse.golden_household g where g.to_run is null and g.status = 'active') as households,
       (select count(*) from warehouse.golden_person g where g.to_run is null and g.status = 'active') as persons,
       (select count(*) from validation.rejected_row j where j.to_run is null) as waiting,
       (select count(*) from report.review_pair p where p.open) as review
  from job.run r
 order by r.run_id desc
 limit 1
