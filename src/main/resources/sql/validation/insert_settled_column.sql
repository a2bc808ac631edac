insert into settled_column (layout_id, kind, code, column_name, headers)
values (:layout, :kind, :code, :column, :headers)
