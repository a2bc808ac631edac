-- An illustrative model, and only one, has 'ilustrasi' in its id.
select model_id
  from decile.assignment
 where local
   and to_run is null
   and model_id like '%ilustrasi%'
 limit 1
