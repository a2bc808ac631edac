insert into validation.absence (source_id, last_period, from_run)
select a.source_id,
       coalesce((select max(f.period)
                   from validation.delivered d
                   join ingest.file f on f.file_id = d.file_id and f.layout_id = a.layout_id
                  where d.source_key = a.source_key),
                a.period),
       :run
  from absent a
 where not exists (select 1
                     from validation.absence b
                    where b.source_id = a.source_id
                      and b.to_run is null)
