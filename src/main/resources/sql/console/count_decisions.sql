-- Decisions that wait for the next run, and those that no run can obey.
select count(*) filter (where d.state = 'waiting') as waiting,
       count(*) filter (where d.state = 'contradicted') as contradicted
  from report.decision d
