insert into access.area_grant (login, role, area_code, valid_until)
values (?, ?, ?, ?)
on conflict (login, role, area_code) do update
   set valid_until = excluded.valid_until
