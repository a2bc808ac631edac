-- Codes of one system for which no code of the other is known; only the highest level that lacks one.
with code as (
    select 'bps' as system,
           case when g.kabkota_code is null then g.kabkota_bps
                when g.kecamatan_code is null then g.kecamatan_bps
                when g.desa_code is null then g.desa_bps end as code
      from warehouse.golden_household g
     where g.to_run is null
       and g.from_run <= :run
    union all
    select 'kemendagri',
           case when g.kabkota_bps is null then g.kabkota_code
                when g.kecamatan_bps is null then g.kecamatan_code
                when g.desa_bps is null then g.desa_code end
      from warehouse.golden_household g
     where g.to_run is null
       and g.from_run <= :run
)
select c.system, c.code, count(*) as households
  from code c
 where c.code is not null
 group by c.system, c.code
 order by c.system, c.code
