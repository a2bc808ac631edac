-- Next month's header is compared with this one, without a look into the archive.
alter table ingest.file add column header text[];
alter table ingest.file add column new_columns text[];
alter table ingest.file add column lost_columns text[];

comment on column ingest.file.header is 'The header row as written; null for files received before it was kept.';
comment on column ingest.file.new_columns is
    'Headers that the same sender (kabupaten/kota) did not have in its last delivery of this layout.';
comment on column ingest.file.lost_columns is
    'Headers of that delivery that the layout maps and this file lacks. A received file has some only where that was accepted.';

-- The same as before, with all columns.
create or replace view ingest.current_file as
select f.*
  from ingest.file f
  join job.run r on r.run_id = f.run_id
 where f.state <> 'refused'
   and r.state not in ('abandoned', 'failed')
   and not exists (select 1
                     from ingest.file n
                     join job.run q on q.run_id = n.run_id
                    where n.run_id > f.run_id
                      and n.state <> 'refused'
                      and q.state not in ('abandoned', 'failed')
                      and n.layout_id = f.layout_id
                      and n.period = f.period
                      and (n.sha256 = f.sha256
                           or n.file_name = f.file_name
                              and n.kabkota_code is not distinct from f.kabkota_code));
