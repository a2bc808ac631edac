-- The row balance of a run, both kinds together.
select kind,
       sum(read) as read, sum(loaded) as loaded, sum(changed) as changed, sum(unchanged) as unchanged,
       sum(repeated) as repeated, sum(skipped) as skipped, sum(rejected) as rejected
  from report.balance
 where run_id = :run
 group by kind
 order by kind
