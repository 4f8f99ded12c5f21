-- Places of the council sector beside the areas and figures that every subgraph has.

create table lsoa_ward (
  lsoa_code text not null,
  ward_code text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index lsoa_ward_revision on lsoa_ward (lsoa_code, revision);
create index lsoa_ward_ward on lsoa_ward (ward_code, lsoa_code);

create table education_authority (
  la_number text not null,
  gss_code text not null,
  name text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index education_authority_revision on education_authority (la_number, revision);
create index education_authority_gss on education_authority (gss_code);

create table neighbour (
  model text not null,
  la_number text not null,
  rank integer not null check (rank > 0),
  neighbour_number text not null,
  neighbour_name text not null,
  closeness text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index neighbour_revision on neighbour (model, la_number, rank, revision);

create table region_code (
  gss_code text not null,
  nhs_region_code text,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index region_code_revision on region_code (gss_code, revision);

create view named_area as
  select code, kind, name, release_from, release_to, revision from area;
