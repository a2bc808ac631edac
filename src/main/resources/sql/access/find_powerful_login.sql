-- Whether a login may do more than read through the views: such a one is no login for an area.
select exists (select 1 from pg_roles r where r.rolname = ?) as known,
       exists (select 1
                 from pg_roles r
                where r.rolname = ?
                  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or not r.rolcanlogin
                       or pg_has_role(r.oid, 'padan_batch', 'member')
                       or pg_has_role(r.oid, 'padan_owner', 'member'))) as powerful
