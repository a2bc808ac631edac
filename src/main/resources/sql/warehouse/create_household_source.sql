-- The records that build each touched household, and their order. field_rank: order in which a field's
-- value survives; is_place: the record that gives region, address and period; is_decile: the one that
-- gives the received decile.
create temporary table household_source on commit drop as
with source as (
    select r.record_id,
           r.source_id,
           m.entity_id as household_id,
           b.last_period,
           b.source_id is null as active,
           bool_or(b.source_id is null) over (partition by m.entity_id) as entity_active,
           coalesce(b.last_period, greatest(d.period, r.period)) as latest,
           {all|(r.* is not null)::integer| + } as filled,
           r.decile_received is not null as has_decile,
           r.layout_id,
           r.source_key,
           r.kabkota_code
      from touched_household t
      join dedup.entity_member m on m.entity_id = t.household_id and m.kind = 'household' and m.to_run is null
      join validation.household_record r on r.source_id = m.source_id and r.to_run is null
      left join validation.absence b on b.source_id = r.source_id and b.to_run is null
      left join latest_delivery d
             on d.layout_id = r.layout_id
            and d.kecamatan = coalesce(r.kecamatan_code, r.kecamatan_bps)
),
ranked as (
    select s.*,
           row_number() over (partition by s.household_id
                              order by s.latest desc, s.filled desc, s.layout_id collate "C",
                                       s.source_key collate "C") as field_rank
      from source s
     where s.active or not s.entity_active
)
select r.record_id,
       r.source_id,
       r.source_id as household_id,
       true as single,
       b.source_id is null as active,
       b.last_period,
       1::bigint as field_rank,
       true as is_place,
       true as is_decile,
       r.kabkota_code
  from touched_household t
  join validation.household_record r on r.source_id = t.household_id and r.to_run is null
  left join validation.absence b on b.source_id = r.source_id and b.to_run is null
 where not exists (select 1 from dedup.entity_member m where m.source_id = r.source_id and m.to_run is null)
union all
select s.record_id,
       s.source_id,
       s.household_id,
       false,
       s.active,
       s.last_period,
       s.field_rank,
       s.field_rank = 1,
       row_number() over (partition by s.household_id order by s.has_decile desc, s.field_rank) = 1,
       s.kabkota_code
  from ranked s
