insert into intervention.programme
    (programme_id, name, sector, agency, program, kegiatan, sub_kegiatan, code, unit, legal_basis,
     valid_from, valid_to, sha256)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (programme_id) do update
   set name = excluded.name,
       sector = excluded.sector,
       agency = excluded.agency,
       program = excluded.program,
       kegiatan = excluded.kegiatan,
       sub_kegiatan = excluded.sub_kegiatan,
       code = excluded.code,
       unit = excluded.unit,
       legal_basis = excluded.legal_basis,
       valid_from = excluded.valid_from,
       valid_to = excluded.valid_to,
       sha256 = excluded.sha256
 where programme.sha256 <> excluded.sha256
