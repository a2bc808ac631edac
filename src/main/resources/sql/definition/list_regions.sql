-- Every region of both systems, in the order of level and code.
select system, code, name, valid_from, valid_to, other_code, children_complete
  from definition.region
 order by system collate "C", length(code), code collate "C"
