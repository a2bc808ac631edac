-- Blocks that the published run did not compare, because too many records share the key's value.
select b.kind, b.key, b.blocks, b.records, b.pairs
  from report.linkage_block b
 where b.run_id = (select max(r.run_id) from report.run r where r.state = 'published')
 order by b.kind, b.key
