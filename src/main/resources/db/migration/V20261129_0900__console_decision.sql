-- What stewards decided about pairs of records. Written by the console alone, through console.answer;
-- no run and no undo ever takes a row away.
create schema console;

create table console.decision (
    decision_id bigint generated always as identity,
    kind        text        not null,
    layout_a    text        not null,
    key_a       text        not null,
    layout_b    text        not null,
    key_b       text        not null,
    number      integer     not null,
    answer      text        not null,
    origin      text        not null,
    decided_by  text        not null,
    login       text        not null,
    decided_at  timestamptz not null,
    note        text,
    probability double precision,
    identity_a  text        not null,
    identity_b  text        not null,
    kabkota_a   text,
    kabkota_b   text,
    constraint decision_pk primary key (decision_id),
    constraint decision_number_uq unique (kind, layout_a, key_a, layout_b, key_b, number),
    constraint decision_kind_ck check (kind in ('household', 'person')),
    constraint decision_order_ck
        check ((layout_a collate "C", key_a collate "C") < (layout_b collate "C", key_b collate "C")),
    constraint decision_answer_ck check (answer in ('same', 'different')),
    constraint decision_origin_ck check (origin in ('review', 'unmerge'))
);

comment on table console.decision is
    'Grain: one decision about two source keys. Of the decisions about a pair the one with the highest number holds.';
comment on column console.decision.number is
    '1, 2, ... for each pair: of two who decide at once only one gets the next number.';
comment on column console.decision.origin is 'review: a pair was decided; unmerge: an entity was taken apart.';
comment on column console.decision.login is 'The database login; decided_by is the name that was given.';
comment on column console.decision.probability is
    'Posterior probability (0 to 1) that the model showed; null for a pair that it had not found.';
comment on column console.decision.identity_a is
    'SHA-256 of the identity fields as they were seen. Never shown: it would give away the NIK.';
comment on column console.decision.kabkota_a is 'Kabupaten/kota (Kemendagri) of the record when it was decided.';

alter table console.decision enable row level security;
alter table console.decision force row level security;
create policy area on console.decision for select to padan_owner
    using (access.may_see(kabkota_a, (select access.areas())) and access.may_see(kabkota_b, (select access.areas())));
create policy answer on console.decision for insert to padan_owner
    with check (access.may_see(kabkota_a, (select access.areas())) and access.may_see(kabkota_b, (select access.areas())));
create policy run on console.decision to padan_batch using (true) with check (true);

-- One text of the fields by which a person is known; case and blanks do not count.
create function console.identity_of(fields text[]) returns text
    language sql stable parallel safe
    return encode(sha256(convert_to(upper(regexp_replace(array_to_string(fields, chr(31), ''), ' +', ' ', 'g')),
                                    'UTF8')), 'hex');
