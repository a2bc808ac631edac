-- Active persons of one layout that carry a NIK which also stands in another household.
create temporary table fault_row on commit drop as
with person as (
    select p.record_id, p.nik, p.parent_key
      from validation.person_record p
     where p.to_run is null
       and p.layout_id = :layout
       and p.nik_status in ('well_formed', 'doubtful')
       and not exists (select 1
                         from validation.absence b
                        where b.source_id = p.source_id
                          and b.to_run is null)
), repeated as (
    select nik
      from person
     group by nik
    having min(parent_key) <> max(parent_key)
)
select p.file_id, p.line, 'person' as kind, p.layout_id, p.source_key, p.content_hash, p.kabkota_code
  from repeated r
  join person n on n.nik = r.nik
  join validation.person_record p on p.record_id = n.record_id
