-- Who is meant, whether it is still who was asked about, and whether other rows of the file say otherwise.
create temporary table judged_answer on commit drop as
select a.sha256,
       a.line,
       a.match,
       case when a.given_nik is distinct from p.nik then a.given_nik end as nik,
       p.layout_id,
       p.source_key,
       p.nik as asked_nik,
       p.name as asked_name,
       p.kabkota_code,
       case
           when a.refusal is not null then a.refusal
           when p.source_key is null then 'unknown_row'
           when a.nik is distinct from p.nik
                or regexp_replace(upper(a.name), '\s+', ' ', 'g')
                   is distinct from regexp_replace(upper(p.name), '\s+', ' ', 'g') then 'identity_changed'
           when a.match = 'padan' and a.given_nik is null
                and (p.nik is null or p.nik !~ '^[0-9]{16}$') then 'padan_without_nik'
           when a.match is not null and a.answers > a.equal_answers then 'answers_differ'
       end as refusal,
       a.match is not null and a.nth > 1 as repeated
  from (select w.*,
               count(w.match) over (partition by w.layout_id, w.source_key) as answers,
               count(w.match) over (partition by w.layout_id, w.source_key, w.match, w.given_nik) as equal_answers,
               row_number() over (partition by w.layout_id, w.source_key, w.match, w.given_nik
                                  order by w.sha256, w.line) as nth
          from answer_row w) a
  left join (select r.layout_id, r.source_key, r.name, r.kabkota_code,
                    case when r.answer_id is null then r.nik else r.nik_received end as nik
               from validation.person_record r
              where r.to_run is null) p
         on p.layout_id = a.layout_id and p.source_key = a.source_key
