select format('create role %I login nosuperuser nocreatedb nocreaterole', ?::text)
