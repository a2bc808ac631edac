-- A file as received. The same bytes for the same period again are known.
insert into ingest.file
    (run_id, file_name, sha256, bytes, layout_id, kind, unit, kabkota_code, period, state, refusal, message_id,
     message_en, sheet, encoding, delimiter, decimal_mark, header_line, header, new_columns, lost_columns, more_columns, more_sheets,
     date_forms, records, niks_cut, nik_alarm)
values
    (:run, :file_name, :sha256, :bytes, :layout_id, :kind, :unit, :kabkota_code, :period,
     case
         when :refusal::text is not null then 'refused'
         when exists (select 1
                        from ingest.file f
                        join job.run r on r.run_id = f.run_id and r.state = 'published'
                       where f.sha256 = :sha256
                         and f.period = :period
                         and f.state <> 'refused') then 'known'
         else 'received'
     end,
     :refusal, :message_id, :message_en, :sheet, :encoding, :delimiter, :decimal_mark, :header_line, :header::text[], :new_columns::text[],
     :lost_columns::text[], :more_columns::text[], :more_sheets::text[], :date_forms::text[], :records, :niks_cut, :nik_alarm)
returning file_id
