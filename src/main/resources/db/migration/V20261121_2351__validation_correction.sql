-- What stewards changed in rows that waited. A correction belongs to the row's content in its layout:
-- wherever that content stands or comes again, the corrected cells are judged in its place.
create table validation.correction (
    layout_id    text        not null,
    kind         text        not null,
    content_hash bigint      not null,
    waiting_hash bigint      not null,
    result_hash  bigint      not null,
    file_id      bigint      not null,
    line         integer     not null,
    cells        text[]      not null,
    kabkota_code text,
    workbook_id  bigint      not null,
    workbook_row integer     not null,
    corrected_by text        not null,
    corrected_at timestamptz not null,
    from_run     bigint      not null,
    to_run       bigint,
    constraint correction_pk primary key (layout_id, kind, content_hash, from_run),
    constraint correction_kind_ck check (kind in ('household', 'person'))
);

comment on table validation.correction is
    'One row per corrected content and span of runs; a later correction of the same content takes its place.';
comment on column validation.correction.content_hash is 'Content of the row as it was delivered.';
comment on column validation.correction.waiting_hash is
    'Content under which the row waited: as delivered, or as an earlier correction left it.';
comment on column validation.correction.result_hash is 'Content after this correction.';
comment on column validation.correction.cells is 'All cells of the row, in the order of the header of file_id.';
comment on column validation.correction.workbook_id is 'The workbook, in ingest.file, that brought it.';

create index correction_result_ix on validation.correction (layout_id, kind, result_hash) where to_run is null;

alter table validation.correction enable row level security;
alter table validation.correction force row level security;
create policy area on validation.correction for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.correction to padan_batch using (true) with check (true);

-- A row of a workbook is judged at the place of the row that it corrects.
alter table validation.delivered add column workbook_id bigint;
alter table validation.delivered add column workbook_row integer;

create index delivered_workbook_ix on validation.delivered (file_id, line) where workbook_id is not null;

comment on column validation.delivered.workbook_id is
    'The correction workbook that had the row judged in this run; null if the file itself was read.';

-- The invoker's rights: row security of the table holds for whoever asks.
create view validation.standing_row with (security_invoker = true) as
select d.*
  from validation.delivered d
 where not exists (select 1
                     from validation.delivered n
                    where n.workbook_id is not null
                      and n.file_id = d.file_id
                      and n.line = d.line
                      and n.kind = d.kind
                      and n.run_id > d.run_id);

comment on view validation.standing_row is
    'Delivered rows without those that a correction workbook had judged anew at the same place.';

-- A workbook is part of no delivery: it neither replaces a file nor is replaced by one.
create or replace view ingest.current_file as
select f.*
  from ingest.file f
  join job.run r on r.run_id = f.run_id
 where f.state <> 'refused'
   and f.kind <> 'correction'
   and r.state not in ('abandoned', 'failed')
   and not exists (select 1
                     from ingest.file n
                     join job.run q on q.run_id = n.run_id
                    where n.run_id > f.run_id
                      and n.state <> 'refused'
                      and n.kind <> 'correction'
                      and q.state not in ('abandoned', 'failed')
                      and n.layout_id = f.layout_id
                      and n.period = f.period
                      and (n.sha256 = f.sha256
                           or n.file_name = f.file_name
                              and n.kabkota_code is not distinct from f.kabkota_code));
