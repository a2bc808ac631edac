-- Where the content of a workbook's row stands now: in the files that make up the deliveries, this
-- run's replacements aside. moved_on: a newer delivery brought something else for it.
with standing_file as (
    select f.file_id, f.layout_id, f.period
      from ingest.file f
      join job.run r on r.run_id = f.run_id and r.state not in ('abandoned', 'failed')
     where f.run_id < :run
       and f.layout_id = :layout
       and f.state <> 'refused'
       and f.kind <> 'correction'
       and not exists (select 1
                         from ingest.file n
                         join job.run q on q.run_id = n.run_id
                        where n.run_id > f.run_id
                          and n.state <> 'refused'
                          and n.kind <> 'correction'
                          and q.state not in ('abandoned', 'failed')
                          and n.layout_id = f.layout_id
                          and n.period = f.period
                          and (n.sha256 = f.sha256 and n.run_id < :run
                               or n.sha256 <> f.sha256
                                  and n.file_name = f.file_name
                                  and n.kabkota_code is not distinct from f.kabkota_code))
), candidate as (
    select d.*
      from validation.standing_row d
     where d.kind = :kind
       and d.line = :line
       and d.file_id in (select s.file_id
                           from ingest.file o
                           join ingest.file s on s.sha256 = o.sha256 and s.period = o.period
                          where o.file_id = :file)
    union
    select d.*
      from validation.standing_row d
     where d.kind = :kind
       and d.content_hash = :waiting
       and d.source_key in (select b.source_key
                              from validation.delivered b
                             where b.file_id = :file
                               and b.line = :line
                               and b.kind = :kind)
)
select d.file_id, d.line, d.content_hash, d.outcome,
       case
           when d.outcome = 'rejected'
               then not exists (select 1
                                  from validation.rejected_row j
                                 where j.layout_id = f.layout_id
                                   and j.kind = d.kind
                                   and j.content_hash = d.content_hash
                                   and j.to_run is null)
           else exists (select 1
                          from validation.standing_row l
                          join standing_file g on g.file_id = l.file_id and g.period > f.period
                         where l.source_key = d.source_key
                           and l.kind = d.kind
                           and l.content_hash <> d.content_hash)
       end as moved_on
  from candidate d
  join standing_file f on f.file_id = d.file_id
 where d.run_id < :run
   and d.outcome <> 'repeated'
 order by f.period, d.file_id, d.line
