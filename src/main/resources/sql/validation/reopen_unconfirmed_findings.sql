-- A later answer takes a confirmation back: what it had closed is open again.
insert into validation.finding
       (finding_id, file_id, line, kind, layout_id, source_key, content_hash, kabkota_code, column_name,
        code, severity, rule, from_run)
select distinct on (f.finding_id)
       f.finding_id, f.file_id, f.line, f.kind, f.layout_id, f.source_key, f.content_hash, f.kabkota_code,
       f.column_name, f.code, f.severity, f.rule, :run
  from answered_person t
  join validation.person_record r on r.source_id = t.source_id and r.to_run is null
  join validation.dukcapil_answer o
         on o.layout_id = r.layout_id and o.source_key = r.source_key and o.match = 'padan' and o.to_run = :run
  join validation.finding f
         on f.layout_id = r.layout_id
        and f.source_key = r.source_key
        and f.content_hash = r.content_hash
        and f.kind = 'person'
        and f.closed_as = 'corrected'
        and f.code like 'NIK%'
        and f.code not like 'NIK_REPEATED%'
 where r.dukcapil_match is distinct from 'padan'
   and not exists (select 1
                     from validation.finding n
                    where n.finding_id = f.finding_id
                      and n.to_run is null)
 order by f.finding_id, f.from_run desc
