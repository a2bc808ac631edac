select exists (select 1
                 from validation.household_record
                where layout_id = ?
                  and from_run < ?)
    or exists (select 1
                 from validation.correction
                where from_run = ?)

