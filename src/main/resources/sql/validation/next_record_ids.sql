-- The next block of ids: the first, and the one after the last.
select n.first_id, n.first_id + s.seqincrement
  from (select nextval('validation.record_id_seq') as first_id) n,
       pg_sequence s
 where s.seqrelid = 'validation.record_id_seq'::regclass
