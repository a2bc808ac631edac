-- Nothing happens where any row is there.
select validation.drop_lookup_indexes()
 where not exists (select from validation.delivered)
   and not exists (select from validation.household_record)
   and not exists (select from validation.person_record)
