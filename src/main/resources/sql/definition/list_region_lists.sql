-- Every loaded list, without its entries.
select list_id, system, valid_from, sha256, complete_parents
  from definition.region_list
 order by list_id
