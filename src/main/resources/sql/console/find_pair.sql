select p.* from report.review_pair p where p.pair_id = :pair
