drop table pg_temp.decile_assigned
