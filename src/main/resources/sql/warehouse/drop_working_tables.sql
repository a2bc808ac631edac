drop table if exists pg_temp.touched_household, pg_temp.touched_person, pg_temp.household_key,
    pg_temp.latest_delivery, pg_temp.first_period, pg_temp.household_source, pg_temp.person_source,
    pg_temp.new_person, pg_temp.member_now, pg_temp.household_head, pg_temp.new_household
