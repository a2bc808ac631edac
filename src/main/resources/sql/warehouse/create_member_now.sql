-- Who belongs to which touched household now. Of an active household only active records speak.
create temporary table member_now on commit drop as
with home as (
    select household_id, active, kabkota_code from household_source where is_place
),
spoken as not materialized (
    select h.household_id,
           s.person_id,
           s.single,
           s.field_rank,
           s.unit,
           s.relation,
           s.family_no,
           h.kabkota_code,
           s.layout_id,
           s.source_key
      from person_source s
      join home h on h.household_id = s.household_id
     where s.active or not h.active
)
select household_id, person_id, unit, relation, family_no, kabkota_code, layout_id, source_key
  from spoken
 where single
union all
select household_id,
       person_id,
       unit,
       (array_agg(relation order by field_rank) filter (where relation is not null))[1],
       (array_agg(family_no order by field_rank) filter (where family_no is not null))[1],
       kabkota_code,
       (array_agg(layout_id order by field_rank))[1],
       (array_agg(source_key order by field_rank))[1]
  from spoken
 where not single
 group by household_id, person_id, unit, kabkota_code
