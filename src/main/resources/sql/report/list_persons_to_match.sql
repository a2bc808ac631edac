-- Active source rows of persons at the published run, with what was received of their identity; without
-- :all those about whom the registry said nothing yet.
select p.layout_id,
       p.source_key,
       case when p.answer_id is null then p.nik else p.nik_received end as nik,
       coalesce(p.no_kk, h.no_kk) as no_kk,
       p.name,
       p.birth_place,
       p.birth_date,
       p.sex,
       h.address,
       h.rt,
       h.rw,
       h.desa_name,
       coalesce(p.desa_code, h.desa_code) as desa_code,
       coalesce(p.kecamatan_code, h.kecamatan_code) as kecamatan_code,
       coalesce(p.kabkota_code, h.kabkota_code) as kabkota_code
  from validation.person_record p
  left join validation.household_record h
         on h.source_key = p.parent_key
        and h.unit = p.unit
        and split_part(h.layout_id, '-', 1) = split_part(p.layout_id, '-', 1)
        and h.from_run <= (select q.run_id from job.published q)
        and (h.to_run is null or h.to_run > (select q.run_id from job.published q))
 where p.from_run <= (select q.run_id from job.published q)
   and (p.to_run is null or p.to_run > (select q.run_id from job.published q))
   and (:all or coalesce(p.dukcapil_match, 'belum') = 'belum')
   and coalesce(p.kecamatan_code, p.kabkota_code, '') like :area
   and not exists (select 1
                     from validation.absence b
                    where b.source_id = p.source_id
                      and b.from_run <= (select q.run_id from job.published q)
                      and (b.to_run is null or b.to_run > (select q.run_id from job.published q)))
 order by coalesce(p.kabkota_code, h.kabkota_code) nulls last,
          coalesce(p.desa_code, h.desa_code) nulls last,
          p.layout_id collate "C",
          p.source_key collate "C"
