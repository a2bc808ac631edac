-- Keys that stand on more than one row of a delivery (layout and period), with this run's rows and
-- those of the delivery's other current files. Most deliveries have none.
create temporary table repeated_key on commit drop as
select d.kind, f.layout_id, f.period, d.source_key
  from validation.delivered d
  join ingest.file f on f.file_id = d.file_id
 where d.run_id = :run
   and d.source_key is not null
 group by d.kind, f.layout_id, f.period, d.source_key
having count(*) > 1
union
select d.kind, f.layout_id, f.period, d.source_key
  from validation.delivered d
  join ingest.file f on f.file_id = d.file_id
  join validation.standing_row e on e.source_key = d.source_key and e.kind = d.kind
  join ingest.current_file c
         on c.file_id = e.file_id and c.layout_id = f.layout_id and c.period = f.period
 where d.run_id = :run
   and e.run_id < :run
   and e.outcome <> 'repeated'
   and exists (select from job.published p where p.run_id > 0)
