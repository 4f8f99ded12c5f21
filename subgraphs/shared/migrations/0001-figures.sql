-- The tables every subgraph has. Each released table carries two time axes: when a row holds in the
-- world (valid_from, valid_to) and which releases say so (release_from, release_to); both half-open.
-- Text that answers are sorted by has the collation "C", so that every server sorts alike.

create table release (
  release_id integer generated always as identity primary key,
  dataset_id text collate "C" not null,
  title text not null,
  publisher text not null,
  edition text not null,
  released_on date,
  recorded_at timestamptz not null,
  source_url text,
  sha256 text,
  file_nature text check (file_nature in ('ORIGINAL', 'SUBSET', 'DERIVED')),
  licence_id text not null,
  kind text not null check (kind in ('PUBLISHED', 'MODELLED', 'ILLUSTRATIVE')),
  content_sha256 text not null
);

create index release_dataset on release (dataset_id, release_id);

create table period (
  period text primary key,
  valid_from date not null,
  valid_to date not null,
  check (valid_from < valid_to)
);

create table observation (
  indicator_id text collate "C" not null,
  area_code text collate "C" not null,
  period text not null references period,
  breakdown text collate "C" not null default '',
  level text collate "C" not null default '',
  value numeric,
  numerator numeric,
  denominator numeric,
  interval_lower numeric,
  interval_upper numeric,
  marker text check (marker in ('c', 'x', 'z', 'u', 'low')),
  statuses text not null default '',
  note text,
  method text,
  inputs text not null default '',
  row_key text,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check ((value is null) <> (marker is null)),
  check (release_from < release_to)
);

create unique index observation_revision
  on observation (indicator_id, area_code, period, breakdown, level, revision);
create index observation_series
  on observation (area_code, indicator_id, breakdown, valid_from) where release_to is null;
create index observation_release_from on observation (release_from);

create table area (
  code text collate "C" not null,
  kind text not null,
  name text collate "C" not null,
  parent_code text collate "C",
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null
);

create unique index area_revision on area (code, revision);
create index area_parent on area (parent_code, kind, code);
