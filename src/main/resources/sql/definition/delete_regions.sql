-- The lists together are written anew. Not truncated: readers go on until the commit.
delete from definition.region
