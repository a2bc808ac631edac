-- Only an owner may analyze before PostgreSQL 17, and a run owns nothing. Without statistics the
-- first night's plans join millions of rows one by one.
create function access.refresh_statistics(tables regclass[]) returns void
    language plpgsql security definer set search_path = pg_catalog
    as $$
    declare
        one regclass;
    begin
        foreach one in array tables
        loop
            execute format('analyze %s', one);
        end loop;
    end
    $$;

revoke all on function access.refresh_statistics(regclass[]) from public;
grant execute on function access.refresh_statistics(regclass[]) to padan_batch;
