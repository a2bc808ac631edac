insert into settled_column (layout_id, code, column_name) values (:layout, :code, :column)
