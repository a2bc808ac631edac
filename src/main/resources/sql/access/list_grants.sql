select login, role, area_code, valid_until
  from access.area_grant
 order by login collate "C", area_code
