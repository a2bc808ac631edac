-- Without it the planner knows no proposal of this run, and compares each finding with all of them.
select access.refresh_statistics(array ['report.proposal']::regclass[])
