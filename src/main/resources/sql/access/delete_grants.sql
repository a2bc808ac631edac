delete from access.area_grant
 where login = ?
   and area_code = coalesce(?, area_code)
