-- The likely NIK of persons whose NIK is missing or damaged: as the same row had it in another delivery,
-- as another record of the same person has it, or region, birth date and sex as the family shows them.
-- What is left of a damaged number must agree.
insert into report.proposal (run_id, finding_id, kabkota_code, nik, origin)
with faulty as (
    select f.finding_id, f.code, r.record_id, r.source_id, coalesce(m.entity_id, r.source_id) as person_id,
           r.layout_id, r.parent_key, r.kabkota_code, r.birth_date, r.sex,
           regexp_replace(split_part(upper(r.nik), 'E', 1), '\D', '', 'g') as digits
      from validation.finding f
      join validation.person_record r
             on r.layout_id = f.layout_id
            and r.source_key = f.source_key
            and r.to_run is null
      left join dedup.entity_member m on m.source_id = r.source_id and m.kind = 'person' and m.to_run is null
     where f.to_run is null
       and f.kind = 'person'
       and f.code in ('NIK_EMPTY', 'NIK_IS_KK', 'NIK_DAMAGED', 'NIK_LENGTH')
), whole as (
    select f.finding_id, v.nik, v.period, 'earlier' as origin, 1 as rank
      from faulty f
      join validation.person_record v on v.source_id = f.source_id and v.nik_status = 'well_formed'
    union all
    select f.finding_id, o.nik, o.period, 'same_person', 2
      from faulty f
      join dedup.entity_member m on m.entity_id = f.person_id and m.kind = 'person' and m.to_run is null
      join validation.person_record o
             on o.source_id = m.source_id
            and o.to_run is null
            and o.nik_status = 'well_formed'
), family as (
    select k.layout_id, k.parent_key, mode() within group (order by left(k.nik, 6)) as region
      from validation.person_record k
      join (select distinct layout_id, parent_key from faulty) h
             on h.layout_id = k.layout_id
            and h.parent_key = k.parent_key
     where k.to_run is null
       and k.nik_status = 'well_formed'
     group by k.layout_id, k.parent_key
), candidate as (
    select w.finding_id, w.nik, w.period, w.origin, w.rank from whole w
    union all
    select f.finding_id,
           a.region
               || lpad((extract(day from f.birth_date) + case f.sex when 'P' then 40 else 0 end)::text, 2, '0')
               || to_char(f.birth_date, 'MMYY') || '????',
           '', 'family', 3
      from faulty f
      join family a on a.layout_id = f.layout_id and a.parent_key = f.parent_key
     where f.birth_date is not null
       and f.sex is not null
)
select distinct on (c.finding_id) :run, c.finding_id, f.kabkota_code, c.nik, c.origin
  from candidate c
  join faulty f on f.finding_id = c.finding_id
 where case f.code
           when 'NIK_DAMAGED' then left(c.nik, least(length(f.digits), 15)) = left(f.digits, 15)
                                   or c.origin = 'family' and left(c.nik, least(length(f.digits), 12)) = left(f.digits, 12)
           when 'NIK_LENGTH' then left(c.nik, 6) = left(f.digits, 6) or right(c.nik, 4) = right(f.digits, 4)
           else true
       end
 order by c.finding_id, c.rank, c.period desc, c.nik
