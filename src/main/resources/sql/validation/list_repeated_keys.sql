-- Keys that stand on more than one row of a delivery (layout and period), with this run's rows and
-- those of the delivery's other current files. Most deliveries have none.
create temporary table repeated_key on commit drop as
with this_run as (
    select d.kind, f.layout_id, f.period, d.source_key, count(*) as rows_here
      from validation.delivered d
      join ingest.file f on f.file_id = d.file_id
     where d.run_id = :run
       and d.source_key is not null
     group by d.kind, f.layout_id, f.period, d.source_key
)
select t.kind, t.layout_id, t.period, t.source_key
  from this_run t
 where t.rows_here > 1
union
select t.kind, t.layout_id, t.period, t.source_key
  from this_run t
  join validation.delivered e on e.source_key = t.source_key and e.kind = t.kind
  join ingest.current_file f
         on f.file_id = e.file_id and f.layout_id = t.layout_id and f.period = t.period
 where e.run_id < :run
   and e.outcome <> 'repeated'
   and exists (select from job.published p where p.run_id > 0)
