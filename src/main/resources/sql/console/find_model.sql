-- The model that weighed the pairs of one kind.
select m.* from report.linkage_model m where m.kind = :kind
