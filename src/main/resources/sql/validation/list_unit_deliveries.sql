-- The deliveries of a household layout that this run touches, by household or by person file, and
-- whether the person file is there. Rules about a household and its members look at these.
create temporary table unit_delivery on commit drop as
with touched as (
    select distinct f.kabkota_code, f.period
      from ingest.file f
     where f.run_id = :run
       and f.state <> 'refused'
       and f.layout_id in (:parent_layout, :layout)
)
select t.kabkota_code, t.period
  from touched t
 where exists (select 1
                 from ingest.current_file c
                where c.layout_id = :layout
                  and c.period = t.period
                  and c.kabkota_code is not distinct from t.kabkota_code)
