-- A household whose head's name is missing takes it from its member with relation head.
update validation.household_record h
   set head_name = m.name
  from (select distinct on (p.parent_key, f.period) p.parent_key, f.period, p.name
          from validation.delivered d
          join ingest.file f on f.file_id = d.file_id and f.layout_id = :layout
          join validation.person_record p on p.record_id = d.record_id
          join validation.household_record n
                 on n.source_key = d.parent_key
                and n.layout_id = :parent_layout
                and n.from_run = :run
                and n.head_name is null
         where d.kind = 'person'
           and d.head
           and d.outcome in ('accepted', 'unchanged')
         order by p.parent_key, f.period, p.source_key) m
 where h.from_run = :run
   and h.layout_id = :parent_layout
   and h.head_name is null
   and h.source_key = m.parent_key
   and h.period = m.period
