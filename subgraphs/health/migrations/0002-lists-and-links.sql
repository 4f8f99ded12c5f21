-- Networks and their practices as the registers list them, from which networks and memberships are
-- modelled; where practices stand; whom trusts serve; provider collaboratives.

create table network_detail (
  pcn_code text not null,
  name text not null,
  sub_icb_code text not null,
  postcode text,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index network_detail_revision on network_detail (pcn_code, revision);

create table network_partner (
  practice_code text not null,
  pcn_code text not null,
  row_key text,
  valid_from date not null,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index network_partner_revision
  on network_partner (practice_code, pcn_code, valid_from, revision);

create table network_listing (
  pcn_code text not null,
  period text not null references period,
  name text not null,
  sub_icb_code text not null,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index network_listing_revision on network_listing (pcn_code, period, revision);

create table practice_listing (
  practice_code text not null,
  period text not null references period,
  -- Null for a practice that no network holds (`U` in the file).
  pcn_code text,
  sub_icb_code text not null,
  board_code text not null,
  row_key text,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index practice_listing_revision on practice_listing (practice_code, period, revision);

create table practice_borough (
  practice_code text not null,
  borough_code text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index practice_borough_revision on practice_borough (practice_code, revision);
create index practice_borough_borough on practice_borough (borough_code, practice_code)
  where release_to is null;

create table trust_catchment (
  trust_code text not null,
  borough_code text not null,
  share numeric not null check (share between 0 and 1),
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index trust_catchment_revision on trust_catchment (trust_code, borough_code, revision);
create index trust_catchment_borough on trust_catchment (borough_code, trust_code)
  where release_to is null;

create table provider_collaborative (
  id text not null,
  name text not null,
  kind text not null check (kind in (
    'ACUTE', 'MENTAL_HEALTH', 'COMMUNITY', 'MENTAL_HEALTH_LEARNING_DISABILITY_AND_AUTISM',
    'WHOLE_SYSTEM')),
  -- Codes of the boards whose area it serves, separated by blanks.
  board_codes text not null,
  members_listed text not null check (members_listed in ('yes', 'no')),
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index provider_collaborative_revision on provider_collaborative (id, revision);

create table collaborative_member (
  collaborative_id text not null,
  trust_code text not null,
  role text not null check (role in ('HOST', 'MEMBER')),
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index collaborative_member_revision
  on collaborative_member (collaborative_id, trust_code, revision);
create index collaborative_member_trust on collaborative_member (trust_code) where release_to is null;
