-- In the catalogue, which every login reads: to_regclass wants the right to use the schema.
select exists (select 1
                 from pg_catalog.pg_class c
                 join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'job'
                  and c.relname = 'run')
