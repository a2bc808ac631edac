-- Rows that stages had to look at: data rows of the files, current records, current golden rows.
select (select count(*) from validation.delivered where kind = 'person') as persons,
       (select count(*) from validation.delivered) as delivered,
       (select count(*) from validation.household_record where to_run is null)
           + (select count(*) from validation.person_record where to_run is null) as records,
       (select count(*) from warehouse.golden_household where to_run is null)
           + (select count(*) from warehouse.golden_person where to_run is null) as golden,
       current_setting('server_version') as server
