select sha256,
       count(*) as read,
       count(*) filter (where outcome = 'padan') as padan,
       count(*) filter (where outcome = 'tidak_padan') as tidak_padan,
       count(*) filter (where outcome = 'known') as known,
       count(*) filter (where outcome = 'repeated') as repeated,
       count(*) filter (where outcome = 'unanswered') as unanswered,
       count(*) filter (where outcome = 'refused') as refused
  from decided_answer
 group by sha256
