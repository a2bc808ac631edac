-- Lists that are loaded again replace themselves.
delete from definition.region_list where list_id = any (:list_ids)
