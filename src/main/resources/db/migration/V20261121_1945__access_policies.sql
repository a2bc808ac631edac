-- The wall: every table with persons is subject to row security, its owner included.

alter table validation.household_record enable row level security;
alter table validation.household_record force row level security;
create policy area on validation.household_record for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.household_record to padan_batch using (true) with check (true);

alter table validation.person_record enable row level security;
alter table validation.person_record force row level security;
create policy area on validation.person_record for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.person_record to padan_batch using (true) with check (true);

alter table validation.delivered enable row level security;
alter table validation.delivered force row level security;
create policy area on validation.delivered for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.delivered to padan_batch using (true) with check (true);

alter table validation.rejected_row enable row level security;
alter table validation.rejected_row force row level security;
create policy area on validation.rejected_row for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.rejected_row to padan_batch using (true) with check (true);

alter table validation.finding enable row level security;
alter table validation.finding force row level security;
create policy area on validation.finding for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on validation.finding to padan_batch using (true) with check (true);

alter table dedup.pair enable row level security;
alter table dedup.pair force row level security;
create policy area on dedup.pair for select to padan_owner using (access.may_see(kabkota_a, (select access.areas())) and access.may_see(kabkota_b, (select access.areas())));
create policy run on dedup.pair to padan_batch using (true) with check (true);

alter table warehouse.golden_household enable row level security;
alter table warehouse.golden_household force row level security;
create policy area on warehouse.golden_household for select to padan_owner using (access.may_see(kabkota_code, areas, (select access.areas())));
create policy run on warehouse.golden_household to padan_batch using (true) with check (true);

alter table warehouse.golden_person enable row level security;
alter table warehouse.golden_person force row level security;
create policy area on warehouse.golden_person for select to padan_owner using (access.may_see(kabkota_code, areas, (select access.areas())));
create policy run on warehouse.golden_person to padan_batch using (true) with check (true);

alter table warehouse.member enable row level security;
alter table warehouse.member force row level security;
create policy area on warehouse.member for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on warehouse.member to padan_batch using (true) with check (true);

alter table warehouse.entity_change enable row level security;
alter table warehouse.entity_change force row level security;
create policy area on warehouse.entity_change for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on warehouse.entity_change to padan_batch using (true) with check (true);

alter table decile.assignment enable row level security;
alter table decile.assignment force row level security;
create policy area on decile.assignment for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on decile.assignment to padan_batch using (true) with check (true);

alter table intervention.aid enable row level security;
alter table intervention.aid force row level security;
create policy area on intervention.aid for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on intervention.aid to padan_batch using (true) with check (true);

alter table intervention.match enable row level security;
alter table intervention.match force row level security;
create policy area on intervention.match for select to padan_owner using (access.may_see(kabkota_code, (select access.areas())));
create policy run on intervention.match to padan_batch using (true) with check (true);
