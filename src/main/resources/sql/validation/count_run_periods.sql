-- Most periods that this run delivers or corrects of one layout.
select coalesce(max(p.periods), 0)
  from (select count(distinct f.period) as periods
          from (select i.layout_id, i.period
                  from ingest.file i
                 where i.run_id = :run
                   and i.state <> 'refused'
                union all
                select i.layout_id, i.period
                  from validation.delivered d
                  join ingest.file i on i.file_id = d.file_id
                 where d.run_id = :run
                   and d.workbook_id is not null) f
         group by f.layout_id) p
