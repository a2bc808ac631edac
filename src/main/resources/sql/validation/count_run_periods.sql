-- Most periods that this run delivers of one layout.
select coalesce(max(p.periods), 0)
  from (select count(distinct f.period) as periods
          from ingest.file f
         where f.run_id = :run
           and f.state <> 'refused'
         group by f.layout_id) p
