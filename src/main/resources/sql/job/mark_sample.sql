-- A run that corrects rows of sample data shows sample data, wherever the workbook lay.
update job.run
   set sample = true
 where run_id = :run
   and not sample
   and exists (select 1
                 from validation.delivered d
                 join ingest.file f on f.file_id = d.file_id
                 join job.run o on o.run_id = f.run_id
                where d.run_id = :run
                  and d.workbook_id is not null
                  and o.sample)
