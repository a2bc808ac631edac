insert into console.answer (kind, source_a, source_b, seen, answer, origin, decided_by, note)
values (:kind, :source_a, :source_b, :seen, :answer, :origin, :by, :note)
