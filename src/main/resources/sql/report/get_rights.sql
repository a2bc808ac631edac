-- What a login may read: everything, as the runs' role does, or the views of its areas.
select pg_has_role(current_user, 'padan_batch', 'usage') as runs,
       has_table_privilege(current_user, 'report.finding', 'select') as findings
