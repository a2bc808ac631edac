-- A content that comes back after another one is a version of its own: it needs a new record.
update chained_row c
   set new_record = n.first_id + n.position
  from (select r.ctid as place,
               nextval('validation.record_id_seq') as first_id,
               0 as position
          from chained_row r
         where r.starts_island
           and r.hash_before is not null
           and r.outcome = 'unchanged') n
 where c.ctid = n.place
