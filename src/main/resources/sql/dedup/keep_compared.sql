insert into dedup.compared (kind, stamp, state)
values (?, ?, ?)
    on conflict (kind) do update
   set stamp = excluded.stamp, state = excluded.state
 where (compared.stamp, compared.state) is distinct from (excluded.stamp, excluded.state)
