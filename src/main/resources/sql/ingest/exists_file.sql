select exists (select 1
                 from ingest.file
                where file_id = :file
                  and layout_id = :layout
                  and kind <> 'correction')
