create temporary table settled_column (layout_id text, kind text, code text, column_name text, headers text[])
    on commit drop
