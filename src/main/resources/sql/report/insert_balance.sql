-- One line per file and kind of a run; every term has its own source, none is a difference. A wide
-- file has a line per kind. rejected: rows that wait because of this file, and rows rejected again
-- that already wait with the same content; a rejected row that waits nowhere leaves the line open.
insert into report.balance (run_id, file_id, kind, read, loaded, changed, unchanged, repeated, skipped, rejected)
with line as (
    select f.file_id, k.kind, f.layout_id, f.records, f.skipped
      from ingest.file f
     cross join unnest(case when f.kind in ('household', 'person') then array[f.kind]
                            else array['household', 'person'] end) as k (kind)
     where f.run_id = :run
       and f.state in ('received', 'known')
       and f.kind not in ('intervention', 'correction')
), accepted as (
    select r.file_id, r.kind,
           count(*) filter (where r.record_id = r.source_id) as loaded,
           count(*) filter (where r.record_id <> r.source_id) as changed
      from (select file_id, 'household' as kind, record_id, source_id
              from validation.household_record
             where from_run = :run
               and not restated
            union all
            select file_id, 'person', record_id, source_id
              from validation.person_record
             where from_run = :run
               and not restated) r
     group by r.file_id, r.kind
), stayed as (
    select d.file_id, d.kind,
           count(*) filter (where d.outcome = 'unchanged') as unchanged,
           count(*) filter (where d.outcome = 'repeated') as repeated
      from validation.delivered d
     where d.run_id = :run
       and d.outcome in ('unchanged', 'repeated')
     group by d.file_id, d.kind
), waiting as (
    select w.file_id, w.kind, count(*) as rejected
      from (select r.file_id, r.kind
              from validation.rejected_row r
             where r.from_run = :run
            union all
            select d.file_id, d.kind
              from validation.delivered d
             where d.run_id = :run
               and d.outcome = 'rejected'
               and not exists (select 1
                                 from validation.rejected_row r
                                where r.file_id = d.file_id
                                  and r.line = d.line
                                  and r.kind = d.kind
                                  and r.from_run = :run)
               and exists (select 1
                             from validation.rejected_row r
                            where r.content_hash = d.content_hash
                              and r.kind = d.kind
                              and r.source_key is not distinct from d.source_key
                              and r.to_run is null)) w
     group by w.file_id, w.kind
)
select :run,
       l.file_id,
       l.kind,
       coalesce(l.records, 0),
       coalesce(a.loaded, 0),
       coalesce(a.changed, 0),
       coalesce(s.unchanged, 0),
       coalesce(s.repeated, 0),
       coalesce(l.skipped, 0),
       coalesce(w.rejected, 0)
  from line l
  left join accepted a on a.file_id = l.file_id and a.kind = l.kind
  left join stayed s on s.file_id = l.file_id and s.kind = l.kind
  left join waiting w on w.file_id = l.file_id and w.kind = l.kind
