insert into settled_column (layout_id, kind, code, column_name) values (:layout, :kind, :code, :column)
