select pg_has_role(current_user, 'padan_batch', 'member')
