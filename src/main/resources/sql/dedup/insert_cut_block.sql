insert into dedup.cut_block (run_id, kind, key, blocks, records, pairs) values (?, ?, ?, ?, ?, ?)
