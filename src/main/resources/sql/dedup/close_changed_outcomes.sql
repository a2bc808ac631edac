-- Decisions that were superseded, or of which something else became.
update dedup.decision_outcome o
   set to_run = ?
 where o.to_run is null
   and not exists (select
                     from found_outcome f
                    where f.decision_id = o.decision_id
                      and f.outcome = o.outcome
                      and f.against is not distinct from o.against)
