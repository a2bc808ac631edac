-- For each key its nearest earlier accepted version from earlier runs: the latest one up to the
-- delivery's period; where there is none, the first one after it.
select distinct on (r.source_key) r.source_key, r.record_id, r.source_id, r.content_hash
  from validation.person_record r,
       (values (?::text, ?::text[], ?::bigint, ?::text)) as p (layout_id, keys, run_id, period)
 where r.layout_id = p.layout_id
   and r.source_key = any (p.keys)
   and r.from_run < p.run_id
 order by r.source_key,
          r.period <= p.period desc,
          case when r.period <= p.period then r.period end desc,
          r.period,
          r.from_run desc
