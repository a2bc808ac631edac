-- How a file is written, in words for the person who sent it. A workbook has a sheet and neither encoding nor
-- delimiter.
alter table ingest.file add column sheet text;
alter table ingest.file add column more_sheets text[];
alter table ingest.file add column date_forms text[];
alter table ingest.file add constraint file_sheet_ck check (sheet is null or encoding is null and delimiter is null);

comment on column ingest.file.sheet is 'The sheet that is read; null for a text file.';
comment on column ingest.file.more_sheets is
    'Visible sheets whose header fits a layout too; they are not read.';
comment on column ingest.file.date_forms is
    'Forms in which its dates are written, such as dd/mm/yyyy, the most frequent first; 12345 is a serial day.';
