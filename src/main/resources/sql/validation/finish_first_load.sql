-- Nothing happens where all indexes are there.
select validation.create_lookup_indexes()
