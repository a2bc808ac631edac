-- Which login may see which area. Written by "padan access" only; never by the login itself.
create schema access;

create table access.area_grant (
    login       text not null,
    role        text not null,
    area_code   text not null,
    valid_until date,
    constraint area_grant_pk primary key (login, role, area_code),
    constraint area_grant_role_ck check (role in ('padan_steward', 'padan_reader', 'padan_analyst')),
    constraint area_grant_area_ck check (area_code ~ '^[0-9]{2}([0-9]{2})?$')
);

comment on table access.area_grant is
    'A login sees the rows of its areas: a kabupaten/kota (4 digits) or a province (2 digits), Kemendagri. No row, nothing.';

-- True for logins that run Padan itself; they see every area and whole identity numbers.
create function access.sees_all() returns boolean
    language sql stable
    return pg_has_role(current_user, 'padan_batch', 'member');

-- The kabupaten/kota and province codes that the calling login holds today. Definer's rights: the
-- caller may use the result but not read the grants of others.
create function access.areas(login name) returns text[]
    language sql stable security definer set search_path = pg_catalog
    as $$
        select coalesce(array_agg(g.area_code), '{}')
          from access.area_grant g
         where g.login = $1
           and (g.valid_until is null or g.valid_until >= current_date)
    $$;

-- Whether the calling login may see a row of this kabupaten/kota. A row without area: nobody but the runs.
create function access.may_see(kabkota_code text) returns boolean
    language sql stable
    return (select access.sees_all())
        or kabkota_code = any ((select access.areas(current_user))::text[])
        or left(kabkota_code, 2) = any ((select access.areas(current_user))::text[]);

-- The same for a row that belongs to several areas: one of them is enough.
create function access.may_see(kabkota_code text, areas text[]) returns boolean
    language sql stable
    return (select access.sees_all())
        or kabkota_code = any ((select access.areas(current_user))::text[])
        or left(kabkota_code, 2) = any ((select access.areas(current_user))::text[])
        or areas && (select access.areas(current_user))
        or exists (select 1
                     from unnest(areas) as area
                    where left(area, 2) = any ((select access.areas(current_user))::text[]));

-- Identity numbers leave the warehouse whole only for the runs; everyone else sees six digits.
create function access.masked(identity_number text) returns text
    language sql stable
    return case
               when (select access.sees_all()) then identity_number
               else left(identity_number, 6) || repeat('*', greatest(length(identity_number) - 6, 0))
           end;

-- Stewards see birth dates and addresses; readers see age and desa.
create function access.sees_details() returns boolean
    language sql stable
    return pg_has_role(current_user, 'padan_batch', 'member')
        or pg_has_role(current_user, 'padan_steward', 'member');
