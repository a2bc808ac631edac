-- A row that waits for correction already, delivered again unchanged, keeps its first place.
delete from validation.rejected_row n
 using validation.rejected_row o
 where n.from_run = :run
   and o.from_run < :run
   and o.to_run is null
   and o.kind = n.kind
   and o.layout_id = n.layout_id
   and o.source_key is not distinct from n.source_key
   and o.content_hash = n.content_hash
