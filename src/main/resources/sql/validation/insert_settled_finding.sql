-- Findings of one rule for the rows in fault_row. The id depends on layout, content, code and column.
insert into validation.finding
    (finding_id, file_id, line, kind, layout_id, source_key, content_hash, kabkota_code, column_name,
     code, severity, rule, from_run)
select hashtextextended(t.layout_id || '|' || coalesce(t.content_hash::text, t.source_key) || '|' || :code
                            || '|' || coalesce(c.column_name, ''), 0) & 9223372036854775807,
       t.file_id, t.line, t.kind, t.layout_id, t.source_key, t.content_hash, t.kabkota_code, c.column_name,
       :code, :severity, :rule, :run
  from fault_row t
  left join settled_column c on c.layout_id = t.layout_id and c.kind = t.kind and c.code = :code
