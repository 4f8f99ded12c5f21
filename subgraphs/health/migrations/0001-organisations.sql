-- NHS organisations of London, how they belong together, and what succeeded what. Every table carries
-- validity (valid_from, valid_to: half-open, null is open or unknown) and the releases that say so.

create table organisation (
  ods_code text not null,
  kind text not null check (kind in (
    'INTEGRATED_CARE_BOARD', 'SUB_ICB_LOCATION', 'PRIMARY_CARE_NETWORK', 'PRACTICE', 'TRUST')),
  name text not null,
  short_name text,
  postcode text,
  -- Integrated care board of the postcode, as the register states it.
  board_code text,
  -- Sub-location of the board that commissions a practice or network.
  commissioner_code text,
  gss_code text,
  -- A code that is reported but stands in no official file at hand.
  reported_gss_code text,
  prescribing_setting text,
  register_status text check (register_status in ('ACTIVE', 'CLOSED', 'DORMANT', 'PROPOSED')),
  from_basis text check (from_basis in ('STATED', 'OBSERVED')),
  to_basis text check (to_basis in ('STATED', 'OBSERVED')),
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (valid_from < valid_to)
);

create unique index organisation_revision on organisation (ods_code, revision);
create index organisation_kind on organisation (kind, ods_code) where release_to is null;
create index organisation_commissioner on organisation (commissioner_code, kind, ods_code)
  where release_to is null;

create table membership (
  kind text not null check (kind in (
    'PRACTICE_PCN', 'PCN_LEAD_BOROUGH', 'SUB_ICB_BOARD', 'BOROUGH_BOARD', 'TRUST_BOARD')),
  member_code text not null,
  group_code text not null,
  from_basis text not null check (from_basis in ('STATED', 'OBSERVED')),
  to_basis text check (to_basis in ('STATED', 'OBSERVED')),
  row_key text,
  valid_from date not null,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (valid_from < valid_to)
);

create unique index membership_revision
  on membership (kind, member_code, group_code, valid_from, revision);
create index membership_group on membership (kind, group_code, member_code) where release_to is null;

create table succession (
  predecessor_code text not null,
  successor_code text not null,
  kind text not null check (kind in (
    'MERGER', 'SPLIT', 'ACQUISITION', 'RENAME', 'REPLACEMENT')),
  source text not null,
  row_key text,
  valid_from date not null,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index succession_revision on succession (predecessor_code, successor_code, revision);
create index succession_successor on succession (successor_code) where release_to is null;

create view named_area as
  select code, kind, name, release_from, release_to, revision from area
  union all
  select ods_code, kind, name, release_from, release_to, revision from organisation;
