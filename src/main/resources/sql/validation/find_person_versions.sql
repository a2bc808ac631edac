-- For each key its nearest earlier accepted version from earlier runs: the one that was delivered last
-- up to the delivery's period; where there is none, the first one after it. Only a key with several
-- versions needs a look at its deliveries. What a correction workbook brought in this run counts as earlier.
select distinct on (v.source_key) v.source_key, v.record_id, v.source_id, v.content_hash
  from (select r.source_key, r.record_id, r.source_id, r.content_hash, r.from_run, r.period,
               case
                   when count(*) over (partition by r.source_key) = 1 then r.period
                   else coalesce((select max(f.period)
                                    from validation.delivered d
                                    join ingest.file f on f.file_id = d.file_id
                                   where d.source_key = r.source_key
                                     and d.record_id = r.record_id
                                     and d.kind = 'person'
                                     and f.period <= p.period),
                                 r.period)
               end as seen,
               p.period as delivered_period
          from validation.person_record r,
               (values (?::text, ?::text[], ?::bigint, ?::text)) as p (layout_id, keys, run_id, period)
         where r.layout_id = p.layout_id
           and r.source_key = any (p.keys)
           and (r.from_run < p.run_id
                or exists (select 1
                             from ingest.file w
                            where w.file_id = r.file_id
                              and w.run_id < p.run_id))) v
 order by v.source_key,
          v.seen <= v.delivered_period desc,
          case when v.seen <= v.delivered_period then v.seen end desc,
          v.period,
          v.from_run desc
