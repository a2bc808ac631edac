-- One line per correction workbook; every term has its own source. A row that stands at several places
-- (delivered again unchanged) counts once, as the worst that became of it. Rows whose locked cells were
-- changed wait on; skipped are rows that another delivery or workbook overtook and rows that the workbook never had.
insert into report.balance (run_id, file_id, kind, read, loaded, changed, unchanged, repeated, skipped, rejected)
with place as (
    select d.workbook_id, d.workbook_row,
           d.outcome = 'rejected'
           and exists (select 1
                         from validation.rejected_row j
                        where j.kind = d.kind
                          and j.content_hash = d.content_hash
                          and j.source_key is not distinct from d.source_key
                          and (j.to_run is null or j.from_run = :run)) as rejected,
           d.outcome = 'accepted' and d.record_id = coalesce(h.source_id, p.source_id) as loaded,
           d.outcome = 'accepted' and d.record_id <> coalesce(h.source_id, p.source_id) as changed,
           d.outcome = 'unchanged' as unchanged,
           d.outcome = 'repeated' as repeated
      from validation.delivered d
      left join validation.household_record h on d.kind = 'household' and h.record_id = d.record_id
      left join validation.person_record p on d.kind = 'person' and p.record_id = d.record_id
     where d.run_id = :run
       and d.workbook_id is not null
), workbook_row as (
    select workbook_id, workbook_row,
           bool_or(rejected) as rejected, bool_or(loaded) as loaded, bool_or(changed) as changed,
           bool_or(unchanged) as unchanged, bool_or(repeated) as repeated
      from place
     group by workbook_id, workbook_row
), judged as (
    select workbook_id,
           count(*) filter (where rejected) as rejected,
           count(*) filter (where loaded and not rejected) as loaded,
           count(*) filter (where changed and not loaded and not rejected) as changed,
           count(*) filter (where unchanged and not changed and not loaded and not rejected) as unchanged,
           count(*) filter (where repeated and not unchanged and not changed and not loaded and not rejected)
               as repeated
      from workbook_row
     group by workbook_id
), locked as (
    select g.file_id, count(distinct g.line) as rejected
      from validation.finding g
     where g.from_run = :run
       and g.code in ('CORRECTION_LOCKED', 'CORRECTION_MALFORMED')
     group by g.file_id
)
select :run, f.file_id, f.kind, f.records,
       coalesce(j.loaded, 0),
       coalesce(j.changed, 0),
       coalesce(j.unchanged, 0),
       coalesce(j.repeated, 0),
       coalesce(f.skipped, 0),
       coalesce(j.rejected, 0) + coalesce(k.rejected, 0)
  from ingest.file f
  left join judged j on j.workbook_id = f.file_id
  left join locked k on k.file_id = f.file_id
 where f.run_id = :run
   and f.state <> 'refused'
   and f.kind = 'correction'
