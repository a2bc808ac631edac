-- The entries of all loaded lists, list by list.
select list_id, code, name, historic, other_code
  from definition.region_list_entry
 order by list_id collate "C", code collate "C"
