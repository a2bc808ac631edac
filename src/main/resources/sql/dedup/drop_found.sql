-- A stage that is run again in this session begins with empty tables.
drop table found_pair, found_member
