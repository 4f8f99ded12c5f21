-- Need-weighted populations of practices, and the network each practice belonged to: sums over networks
-- and boroughs are made from them. Decimals as published.

create table practice_population (
  practice_code text collate "C" not null,
  period text not null references period,
  area_code text collate "C" not null,
  registered numeric not null,
  general_and_acute numeric not null,
  community_services numeric not null,
  mental_health numeric not null,
  maternity numeric not null,
  health_inequalities numeric not null,
  prescribing numeric not null,
  core_services numeric not null,
  primary_medical_care numeric not null,
  primary_medical_care_final numeric not null,
  row_key text,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index practice_population_revision
  on practice_population (practice_code, period, revision);

create table practice_network (
  practice_code text collate "C" not null,
  period text not null references period,
  network_code text collate "C" not null,
  row_key text,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index practice_network_revision on practice_network (practice_code, period, revision);

-- Planned spending on intermediate care. The publisher does not say of which year, so that it can be no
-- figure of a period; pounds.

create table intermediate_care_plan (
  area_code text collate "C" not null,
  service text collate "C" not null
    check (service in ('BED_BASED_INTERMEDIATE_CARE', 'REABLEMENT_AT_HOME')),
  amount numeric,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index intermediate_care_plan_revision
  on intermediate_care_plan (area_code, service, revision);
