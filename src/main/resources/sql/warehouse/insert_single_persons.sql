-- Persons of one source: its values as they are. Those without a golden row go straight to the table.
insert into :target
       (person_id, from_run, household_id, status, data_period, first_seen, last_seen, age, {all|*})
select s.person_id,
       :run,
       s.household_id,
       case when s.active then warehouse.status_of(r.sta_keberadaan_art) else 'not_in_latest' end,
       r.period,
       least(r.period, f.period),
       s.last_period,
       warehouse.age_at(r.period, r.birth_date, r.umur),
       {all|r.*}
  from person_source s
  join validation.person_record r on r.record_id = s.record_id
  left join first_period f on f.source_id = s.source_id
 where s.single
   and :known (select 1
                 from warehouse.golden_person g
                where g.person_id = s.person_id
                  and g.to_run is null)
