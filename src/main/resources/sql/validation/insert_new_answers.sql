insert into validation.dukcapil_answer
       (layout_id, source_key, asked_nik, asked_name, kabkota_code, match, nik, file_sha256, line,
        answered_by, answered_at, from_run)
select n.layout_id, n.source_key, n.asked_nik, n.asked_name, n.kabkota_code, n.match, n.nik, n.sha256, n.line,
       :by, :at, :run
  from decided_answer n
 where n.outcome in ('padan', 'tidak_padan')
 order by n.sha256, n.line
