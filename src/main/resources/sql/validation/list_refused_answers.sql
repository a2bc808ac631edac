select sha256, line, refusal
  from decided_answer
 where outcome = 'refused'
 order by sha256, line
