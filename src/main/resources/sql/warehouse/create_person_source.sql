-- The records that build each touched person, and their order. field_rank: order in which a field's
-- value survives; is_place: the record that gives region and period; is_nik: the one that gives NIK
-- and its status; is_home: the one that names the household.
create temporary table person_source on commit drop as
with source as (
    select r.record_id,
           r.source_id,
           m.entity_id as person_id,
           b.last_period,
           b.source_id is null as active,
           bool_or(b.source_id is null) over (partition by m.entity_id) as entity_active,
           coalesce(b.last_period, greatest(d.period, r.period)) as latest,
           {all|(r.* is not null)::integer| + } as filled,
           coalesce(r.dukcapil_match = 'padan', false) as padan,
           coalesce(r.nik_status = 'well_formed', false) as well_formed,
           r.nik is not null as has_nik,
           r.unit,
           r.layout_id,
           r.source_key,
           case r.unit when 'rumah_tangga' then r.hub_krt else r.hub_kk end as relation,
           r.family_no,
           k.household_id
      from touched_person t
      join dedup.entity_member m on m.entity_id = t.person_id and m.kind = 'person' and m.to_run is null
      join validation.person_record r on r.source_id = m.source_id and r.to_run is null
      left join household_key k on k.source_key = r.parent_key
                               and k.unit = r.unit
                               and k.family = split_part(r.layout_id, '-', 1)
      left join validation.absence b on b.source_id = r.source_id and b.to_run is null
      left join latest_delivery d
             on d.layout_id = r.layout_id
            and d.kecamatan = coalesce(r.kecamatan_code, r.kecamatan_bps)
),
ranked as (
    select s.*,
           row_number() over (partition by s.person_id
                              order by s.padan desc, s.latest desc, s.filled desc, s.layout_id collate "C",
                                       s.source_key collate "C") as field_rank
      from source s
     where s.active or not s.entity_active
)
select r.record_id,
       r.source_id,
       r.source_id as person_id,
       true as single,
       b.source_id is null as active,
       b.last_period,
       1::bigint as field_rank,
       true as is_place,
       true as is_nik,
       true as is_home,
       r.unit,
       r.layout_id,
       r.source_key,
       case r.unit when 'rumah_tangga' then r.hub_krt else r.hub_kk end as relation,
       r.family_no,
       k.household_id
  from touched_person t
  join validation.person_record r on r.source_id = t.person_id and r.to_run is null
  left join household_key k on k.source_key = r.parent_key
                           and k.unit = r.unit
                           and k.family = split_part(r.layout_id, '-', 1)
  left join validation.absence b on b.source_id = r.source_id and b.to_run is null
 where not exists (select 1 from dedup.entity_member m where m.source_id = r.source_id and m.to_run is null)
union all
select s.record_id,
       s.source_id,
       s.person_id,
       false,
       s.active,
       s.last_period,
       s.field_rank,
       row_number() over (partition by s.person_id order by s.latest desc, s.field_rank) = 1,
       row_number() over (partition by s.person_id
                          order by s.well_formed desc, s.has_nik desc, s.field_rank) = 1,
       row_number() over (partition by s.person_id
                          order by s.household_id is null, s.latest desc, s.unit, s.layout_id collate "C",
                                   s.source_key collate "C") = 1,
       s.unit,
       s.layout_id,
       s.source_key,
       s.relation,
       s.family_no,
       s.household_id
  from ranked s
