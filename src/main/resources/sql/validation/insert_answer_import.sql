insert into validation.dukcapil_import
       (run_id, file_name, file_sha256, imported_by, imported_at,
        read, padan, tidak_padan, known, repeated, unanswered, refused)
values (:run, :file_name, :sha256, :by, :at, :read, :padan, :tidak_padan, :known, :repeated, :unanswered, :refused)
