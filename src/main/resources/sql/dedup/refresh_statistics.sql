select access.refresh_statistics(array ['dedup.entity_member', 'dedup.pair', 'dedup.decision_outcome']::regclass[])
