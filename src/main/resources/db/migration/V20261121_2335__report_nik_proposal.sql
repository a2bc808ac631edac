-- What a missing or damaged NIK probably was, for a person to accept; never put into a record. As of
-- each run; readers see those of the published one.
create table report.proposal (
    run_id       bigint not null,
    finding_id   bigint not null,
    kabkota_code text,
    nik          text   not null,
    origin       text   not null,
    constraint proposal_pk primary key (run_id, finding_id),
    constraint proposal_origin_ck check (origin in ('earlier', 'same_person', 'family'))
);

comment on column report.proposal.nik is
    'Sixteen digits; where only the family tells, four question marks for the serial.';
comment on column report.proposal.origin is
    'earlier: this row in another delivery; same_person: another record of this person; family: region of '
    'the family''s NIKs with this person''s birth date and sex.';

alter table report.proposal enable row level security;
alter table report.proposal force row level security;
create policy area on report.proposal for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on report.proposal to padan_batch using (true) with check (true);
