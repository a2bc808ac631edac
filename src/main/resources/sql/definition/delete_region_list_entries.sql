-- The entries go with their lists.
delete from definition.region_list_entry where list_id = any (:list_ids)
