-- Kabupaten/kota and provinces by Kemendagri code, as the loaded lists call them.
select r.code, r.name
  from definition.region r
 where r.system = 'kemendagri'
   and r.level in (1, 2)
 order by r.code
