-- Region lists as they were loaded, and what they say together.
create table definition.region_list (
    list_id          text    not null,
    system           text    not null,
    valid_from       date    not null,
    sha256           text    not null,
    complete_parents text[]  not null,
    constraint region_list_pk primary key (list_id),
    constraint region_list_system_ck check (system in ('bps', 'kemendagri'))
);

comment on table definition.region_list is
    'One row per loaded file of region codes; the same system, date and file name again replaces it.';
comment on column definition.region_list.valid_from is
    'Day as of which the list holds. A list of a later day that is complete makes the codes that it lacks historic.';
comment on column definition.region_list.complete_parents is
    'Codes whose parts the list names one and all; the empty text stands for the country.';

create table definition.region_list_entry (
    list_id    text    not null,
    code       text    not null,
    name       text    not null,
    historic   boolean not null,
    other_code text,
    constraint region_list_entry_pk primary key (list_id, code)
);

comment on table definition.region_list_entry is
    'What a list says. Written and deleted with its row in region_list.';
comment on column definition.region_list_entry.other_code is
    'Code of the same region in the other system, where the list says it.';

create table definition.region (
    system            text     not null,
    code              text     not null,
    level             smallint not null,
    parent_code       text,
    name              text     not null,
    valid_from        date     not null,
    valid_to          date,
    other_code        text,
    children_complete boolean  not null,
    constraint region_pk primary key (system, code),
    constraint region_system_ck check (system in ('bps', 'kemendagri')),
    constraint region_level_ck check (level between 0 and 4)
);

comment on table definition.region is
    'All lists together, rebuilt when one changes. Plain digits, cumulative; level 0 is the country, with the empty code.';
comment on column definition.region.valid_to is
    'Day from which a complete list no longer has the code; null while it is current.';
comment on column definition.region.other_code is
    'Current code of the same region in the other system; null where no bridge is known.';
comment on column definition.region.children_complete is
    'Whether a code below this one that no list has is a wrong code.';
