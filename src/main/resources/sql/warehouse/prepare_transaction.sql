-- Memory for sorts and hashes of a million rows; compiling such wide statements costs more than it saves.
select set_config('work_mem', '256MB', true), set_config('jit', 'off', true)
