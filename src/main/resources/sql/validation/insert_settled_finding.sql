-- Findings of one rule for the rows in fault_row. The id depends on layout, content, code and column as
-- the layout writes it; the column stands there as the file does.
with shown as (
    select d.file_id, d.kind, c.column_name as of_layout,
           coalesce((select btrim(h.header)
                       from unnest(i.header) with ordinality h(header, at)
                      where lower(regexp_replace(h.header, '[^[:alnum:]]', '', 'g')) = any(c.headers)
                      order by h.at
                      limit 1),
                    c.column_name) as of_file
      from (select distinct file_id, kind, layout_id from fault_row) d
      join ingest.file i on i.file_id = d.file_id
      left join settled_column c on c.layout_id = d.layout_id and c.kind = d.kind and c.code = :code
)
insert into validation.finding
    (finding_id, file_id, line, kind, layout_id, source_key, content_hash, kabkota_code, column_name,
     code, severity, rule, from_run)
select hashtextextended(t.layout_id || '|' || coalesce(t.content_hash::text, t.source_key) || '|' || :code
                            || '|' || coalesce(s.of_layout, ''), 0) & 9223372036854775807,
       t.file_id, t.line, t.kind, t.layout_id, t.source_key, t.content_hash, t.kabkota_code, s.of_file,
       :code, :severity, :rule, :run
  from fault_row t
  join shown s on s.file_id = t.file_id and s.kind = t.kind
