-- Sources that hold no row now; runs after the changed ones are closed.
insert into dedup.entity_member (kind, source_id, entity_id, match_weight, decided_by, from_run)
select f.kind,
       f.source_id,
       f.entity_id,
       f.match_weight,
       f.decided_by,
       ?
  from found_member f
 where not exists (select
                     from dedup.entity_member m
                    where m.to_run is null
                      and m.source_id = f.source_id)
 order by f.source_id
