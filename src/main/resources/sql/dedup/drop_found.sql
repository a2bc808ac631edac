-- A stage that is run again by the same connection begins with empty tables.
drop table found_pair, found_member, found_outcome
