-- Pairs that hold no row now; runs after the changed ones are closed.
insert into dedup.pair (kind, source_a, source_b, kabkota_a, kabkota_b, match_weight, probability, decision,
                        explanation_id, explanation_en, from_run)
select f.kind,
       f.source_a,
       f.source_b,
       f.kabkota_a,
       f.kabkota_b,
       f.match_weight,
       f.probability,
       f.decision,
       f.explanation_id,
       f.explanation_en,
       ?
  from found_pair f
 where not exists (select
                     from dedup.pair p
                    where p.to_run is null
                      and p.source_a = f.source_a
                      and p.source_b = f.source_b
                      and p.kind = f.kind)
 order by f.kind, f.source_a, f.source_b
