-- Which entity each household key means; person rows name their household by this key.
create temporary table household_key on commit drop as
select split_part(h.layout_id, '-', 1) as family,
       h.unit,
       h.source_key,
       coalesce(m.entity_id, h.source_id) as household_id
  from validation.household_record h
  left join dedup.entity_member m on m.source_id = h.source_id and m.to_run is null
 where h.to_run is null
