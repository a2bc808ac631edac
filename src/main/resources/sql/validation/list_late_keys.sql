-- Keys that this run delivers for an earlier period than the layout's latest.
create temporary table late_key on commit drop as
select distinct d.kind, f.layout_id, d.source_key
  from validation.delivered d
  join ingest.file f on f.file_id = d.file_id
 where d.run_id = :run
   and d.outcome in ('accepted', 'unchanged')
   and f.period < (select max(l.period) from ingest.current_file l where l.layout_id = f.layout_id)
