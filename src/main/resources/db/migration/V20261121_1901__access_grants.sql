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
    language sql stable parallel safe
    return pg_has_role(current_user, 'padan_batch', 'member');

-- The kabupaten/kota and province codes that a login holds today in Jakarta: not in the caller's time
-- zone, which the caller may set. Definer's rights: the caller may use the result but not read the
-- grants of others; it learns only of itself and of roles that it may become.
create function access.areas(login name) returns text[]
    language sql stable security definer set search_path = pg_catalog
    as $$
        select coalesce(array_agg(g.area_code order by g.area_code), '{}')
          from access.area_grant g
         where g.login = $1
           and pg_has_role(session_user, $1, 'member')
           and (g.valid_until is null or g.valid_until >= (now() at time zone 'Asia/Jakarta')::date)
    $$;

-- What the calling login holds; a star for the runs. Always written as (select access.areas()), so that
-- it is asked once a query and not once a row.
create function access.areas() returns text[]
    language sql stable
    return case when access.sees_all() then array['*'] else access.areas(current_user) end;

create function access.provinces(areas text[]) returns text[]
    language sql immutable parallel safe
    return (select array_agg(left(area, 2)) from unnest(areas) as area);

-- Whether a row of this kabupaten/kota is in the areas held. A row without area: nobody but the runs.
-- Short enough for the planner to write it into the query.
create function access.may_see(kabkota_code text, held text[]) returns boolean
    language sql immutable parallel safe
    return array[kabkota_code, left(kabkota_code, 2), '*'] && held;

-- The same for a row that belongs to several areas: one of them is enough.
create function access.may_see(kabkota_code text, areas text[], held text[]) returns boolean
    language sql immutable parallel safe
    return (array[kabkota_code, left(kabkota_code, 2), '*']
            || case when areas is not null then areas || access.provinces(areas) end) && held;

-- Identity numbers leave the warehouse whole only for the runs; everyone else sees six digits.
create function access.masked(identity_number text, whole boolean) returns text
    language sql immutable parallel safe
    return case when whole then identity_number else rpad(left(identity_number, 6), length(identity_number), '*') end;

-- Source keys may be made of KK numbers, NIKs and birth dates.
create function access.masked_key(source_key text, whole boolean) returns text
    language sql immutable parallel safe
    return case
               when whole then source_key
               else regexp_replace(
                        regexp_replace(source_key, '(?<![0-9])([0-9]{6})[0-9]{10}(?![0-9])', '\1**********', 'g'),
                        '([0-9]{4})-[0-9]{2}-[0-9]{2}', '\1-**-**', 'g')
           end;

-- Stewards see birth dates and addresses; readers see age and desa.
create function access.sees_details() returns boolean
    language sql stable parallel safe
    return pg_has_role(current_user, 'padan_batch', 'member')
        or pg_has_role(current_user, 'padan_steward', 'member');
