-- The row that a workbook had judged at this place in this run.
update validation.delivered
   set workbook_id = :workbook,
       workbook_row = :row
 where run_id = :run
   and file_id = :file
   and line = :line
