-- Member count, head and its name of each touched household; of several heads the one of the smallest source key.
create temporary table household_head on commit drop as
select c.household_id, c.member_count, h.person_id as head_person_id, p.name as head_name
  from (select household_id, count(*)::integer as member_count from member_now group by household_id) c
  left join (select distinct on (household_id) household_id, person_id
               from member_now
              where relation in ('Kepala rumah tangga', 'Kepala keluarga')
              order by household_id, layout_id collate "C", source_key collate "C", person_id) h
         on h.household_id = c.household_id
  left join warehouse.golden_person p on p.person_id = h.person_id and p.to_run is null
