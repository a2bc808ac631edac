-- Pairs that hold no row now; runs after the changed ones are closed. A pair that was found before keeps its
-- number.
insert into dedup.pair (pair_id, kind, source_a, source_b, kabkota_a, kabkota_b, match_weight, probability, decision,
                        decision_id, decided_by, decided_at, explanation_id, explanation_en, pattern, rarity, from_run)
overriding system value
select coalesce(f.known_id, nextval(pg_get_serial_sequence('dedup.pair', 'pair_id'))),
       f.kind,
       f.source_a,
       f.source_b,
       f.kabkota_a,
       f.kabkota_b,
       f.match_weight,
       f.probability,
       f.decision,
       f.decision_id,
       d.decided_by,
       d.decided_at,
       f.explanation_id,
       f.explanation_en,
       f.pattern,
       f.rarity,
       ?
  from (select n.*,
               (select min(k.pair_id)
                  from dedup.pair k
                 where k.source_a = n.source_a
                   and k.source_b = n.source_b
                   and k.kind = n.kind) as known_id
          from found_pair n
         where not exists (select
                             from dedup.pair p
                            where p.to_run is null
                              and p.source_a = n.source_a
                              and p.source_b = n.source_b
                              and p.kind = n.kind)
         order by n.kind, n.source_a, n.source_b
        offset 0) f
  left join lateral (select c.decided_by, c.decided_at
                       from console.decision c
                      where c.decision_id = f.decision_id) d on true
