select access.refresh_statistics(array ['dedup.entity_member', 'dedup.pair']::regclass[])
