-- Households of which a record, an absence or the membership changed in this run, under their old and
-- new ids; and those of several sources that were delivered again, for the order of sources may differ.
create temporary table touched_household on commit drop as
with source as (
    select source_id from validation.household_record where from_run = :run
    union
    select source_id from validation.household_record where to_run = :run
    union
    select source_id from validation.absence where from_run = :run or to_run = :run
    union
    select source_id from dedup.entity_member where kind = 'household' and (from_run = :run or to_run = :run)
    union
    select r.source_id
      from dedup.entity_member m
      join validation.household_record r on r.source_id = m.source_id and r.to_run is null
      join ingest.delivery_area d
        on d.run_id = :run
       and d.layout_id = r.layout_id
       and d.kecamatan = coalesce(r.kecamatan_code, r.kecamatan_bps)
     where m.kind = 'household'
       and m.to_run is null
)
select coalesce(m.entity_id, s.source_id) as household_id
  from source s
  left join dedup.entity_member m on m.source_id = s.source_id and m.to_run is null
union
select source_id from dedup.entity_member where kind = 'household' and from_run = :run
union
select entity_id from dedup.entity_member where kind = 'household' and to_run = :run
