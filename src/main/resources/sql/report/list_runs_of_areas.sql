-- The last runs as the views show them to a login: files and rows of its areas only.
select r.run_id, r.started, r.ended, r.state, r.sample, r.dry_run, r.message,
       coalesce(f.received, 0) as received, coalesce(f.known, 0) as known, coalesce(f.refused, 0) as refused,
       coalesce(b.read, 0)::bigint as read, coalesce(b.rejected, 0)::bigint as rejected
  from report.run r
  left join (select run_id,
                    count(*) filter (where state = 'received') as received,
                    count(*) filter (where state = 'known') as known,
                    count(*) filter (where state = 'refused') as refused
               from report.file
              group by run_id) f on f.run_id = r.run_id
  left join (select run_id, sum(read) as read, sum(rejected) as rejected
               from report.run_balance
              group by run_id) b on b.run_id = r.run_id
 where :asked = 0 or r.run_id = :asked
 order by r.run_id desc
 limit 5
