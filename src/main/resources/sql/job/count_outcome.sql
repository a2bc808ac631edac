-- Rows and rejects of a run, and its refused files: what the exit code depends on.
select coalesce((select sum(b.read) from report.balance b where b.run_id = :run), 0) as rows_read,
       coalesce((select sum(b.rejected) from report.balance b where b.run_id = :run), 0) as rows_rejected,
       (select count(*) from ingest.file f where f.run_id = :run and f.state = 'refused') as files_refused
