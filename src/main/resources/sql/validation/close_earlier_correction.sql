-- A later correction of the same content takes the place of the earlier one.
update validation.correction
   set to_run = :run
 where layout_id = :layout
   and kind = :kind
   and content_hash = :content
   and from_run < :run
   and to_run is null
