-- The decisions that hold, in the order in which they were given, with the sources that their keys have now.
select d.decision_id,
       d.kind,
       d.answer = 'same' as same,
       a.source_id as source_a,
       b.source_id as source_b
  from console.decision d
  left join lateral (select r.source_id
                       from validation.household_record r
                      where d.kind = 'household' and r.layout_id = d.layout_a and r.source_key = d.key_a and r.to_run is null
                      union all
                     select r.source_id
                       from validation.person_record r
                      where d.kind = 'person' and r.layout_id = d.layout_a and r.source_key = d.key_a and r.to_run is null) a
    on true
  left join lateral (select r.source_id
                       from validation.household_record r
                      where d.kind = 'household' and r.layout_id = d.layout_b and r.source_key = d.key_b and r.to_run is null
                      union all
                     select r.source_id
                       from validation.person_record r
                      where d.kind = 'person' and r.layout_id = d.layout_b and r.source_key = d.key_b and r.to_run is null) b
    on true
 where not exists (select 1
                     from console.decision n
                    where n.kind = d.kind
                      and n.layout_a = d.layout_a
                      and n.key_a = d.key_a
                      and n.layout_b = d.layout_b
                      and n.key_b = d.key_b
                      and n.number > d.number)
 order by d.decision_id
