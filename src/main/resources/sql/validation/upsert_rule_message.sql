insert into validation.rule_message (rule, message_id, message_en)
values (:rule, :message_id, :message_en)
on conflict (rule) do update
   set message_id = excluded.message_id,
       message_en = excluded.message_en
 where (rule_message.message_id, rule_message.message_en) <> (excluded.message_id, excluded.message_en)
