-- Roles are shared by all databases of a server, so they are made before the migrations and only
-- where they are missing. BYPASSRLS, which lets COPY write into walled tables, needs a superuser;
-- without it the writers go through staging tables.
do $$
declare
    role_name text;
begin
    foreach role_name in array
        array ['padan_owner', 'padan_batch', 'padan_steward', 'padan_reader', 'padan_analyst']
    loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I nologin', role_name);
        end if;
    end loop;
    if (select rolsuper from pg_roles where rolname = current_user)
        and not (select rolbypassrls from pg_roles where rolname = 'padan_batch') then
        alter role padan_batch bypassrls;
    end if;
    if not pg_has_role(current_user, 'padan_owner', 'member') then
        execute format('grant padan_owner, padan_batch to %I', current_user);
    end if;
    execute format('grant create on database %I to padan_owner', current_database());
end
$$
