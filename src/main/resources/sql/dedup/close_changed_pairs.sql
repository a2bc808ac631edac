-- Pairs that are no longer found, or found with another result.
update dedup.pair p
   set to_run = ?
 where p.to_run is null
   and not exists (select
                     from found_pair f
                    where f.kind = p.kind
                      and f.source_a = p.source_a
                      and f.source_b = p.source_b
                      and f.kabkota_a is not distinct from p.kabkota_a
                      and f.kabkota_b is not distinct from p.kabkota_b
                      and f.match_weight = p.match_weight
                      and f.probability = p.probability
                      and f.decision = p.decision
                      and f.decision_id is not distinct from p.decision_id
                      and f.explanation_id = p.explanation_id
                      and f.explanation_en = p.explanation_en
                      and f.pattern = p.pattern
                      and f.rarity is not distinct from p.rarity)
