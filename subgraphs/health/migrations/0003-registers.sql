-- Registers of primary care that no publisher keeps as a table. Codes that may be several stand in one
-- text, separated by blanks.

create table hub_service (
  pcn_code text not null,
  name text collate "C" not null,
  sector text not null,
  category text not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index hub_service_revision on hub_service (pcn_code, name, revision);

create table network_leadership (
  pcn_code text not null,
  lead_profession text not null,
  borough_represented boolean not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index network_leadership_revision on network_leadership (pcn_code, revision);

create table primary_care_site (
  id text collate "C" not null,
  name text not null,
  site_code text,
  borough_code text not null,
  status text not null,
  expected_opening date,
  floor_area integer,
  condition text,
  year_built integer,
  practice_codes text not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index primary_care_site_revision on primary_care_site (id, revision);
create index primary_care_site_borough on primary_care_site (borough_code);
