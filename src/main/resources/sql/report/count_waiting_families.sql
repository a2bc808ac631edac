-- Families with a row that waits for correction, and these rows, by district.
select coalesce(j.kabkota_code, i.kabkota_code) as kabkota_code,
       count(*) as rows,
       count(distinct split_part(j.layout_id, '-', 1) || '|'
                          || coalesce(nullif(case j.kind when 'person' then j.parent_key else j.source_key end, ''),
                                      'row ' || j.file_id || ':' || j.line)) as families
  from validation.rejected_row j
  join ingest.file i on i.file_id = j.file_id
 where j.from_run <= :run
   and (j.to_run is null or j.to_run > :run)
   and coalesce(j.kabkota_code, i.kabkota_code, '') like :district
 group by 1
 order by 1 nulls last
