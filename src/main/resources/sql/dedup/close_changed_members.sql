-- Sources that are alone now, or in another entity.
update dedup.entity_member m
   set to_run = ?
 where m.to_run is null
   and not exists (select
                     from found_member f
                    where f.source_id = m.source_id
                      and f.kind = m.kind
                      and f.entity_id = m.entity_id
                      and f.match_weight is not distinct from m.match_weight
                      and f.decided_by = m.decided_by)
