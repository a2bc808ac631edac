-- Decisions that hold no row now; runs after the changed ones are closed.
insert into dedup.decision_outcome (decision_id, outcome, against, from_run)
select f.decision_id, f.outcome, f.against, ?
  from found_outcome f
 where not exists (select
                     from dedup.decision_outcome o
                    where o.to_run is null
                      and o.decision_id = f.decision_id)
 order by f.decision_id
