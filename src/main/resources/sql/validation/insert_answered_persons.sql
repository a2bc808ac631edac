insert into validation.person_record
select c.*
  from answered_copy c
