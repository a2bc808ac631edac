-- Household rows of those deliveries that are accepted, with what their member rows add up to. Families
-- are counted only where each member row names its own.
create temporary table unit_row on commit drop as
with household as (
    select d.file_id, d.line, f.layout_id, f.period, d.source_key, d.content_hash, d.kabkota_code, d.members,
           d.families
      from unit_delivery u
      join ingest.current_file f
             on f.layout_id = :parent_layout
            and f.period = u.period
            and f.kabkota_code is not distinct from u.kabkota_code
      join validation.standing_row d on d.file_id = f.file_id and d.kind = 'household'
     where d.outcome in ('accepted', 'unchanged')
), family as (
    select d.parent_key, f.period, d.family_no,
           count(*) as member_rows,
           count(*) filter (where d.head and d.outcome in ('accepted', 'unchanged')) as heads
      from unit_delivery u
      join ingest.current_file f
             on f.layout_id = :layout
            and f.period = u.period
            and f.kabkota_code is not distinct from u.kabkota_code
      join validation.standing_row d on d.file_id = f.file_id and d.kind = 'person'
     where d.outcome <> 'repeated'
       and d.parent_key is not null
     group by d.parent_key, f.period, d.family_no
), member as (
    select parent_key, period,
           sum(member_rows) as member_rows,
           sum(heads) as heads,
           case when bool_and(family_no is not null) then count(*) end as family_nos
      from family
     group by parent_key, period
)
select h.file_id, h.line, 'household' as kind, h.layout_id, h.source_key, h.content_hash, h.kabkota_code,
       h.members, coalesce(m.member_rows, 0) as member_rows, coalesce(m.heads, 0) as heads,
       h.families, m.family_nos
  from household h
  left join member m on m.parent_key = h.source_key and m.period = h.period
 where coalesce(m.heads, 0) <> 1
    or h.members <> coalesce(m.member_rows, 0)
    or h.families <> m.family_nos
