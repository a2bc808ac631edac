select max(data_period) as period
  from warehouse.golden_household
 where to_run is null
   and status = 'active'
