-- Which areas a figure of an area is set against: the board it lies in, the authorities most like it.

create table area_group (
  kind text collate "C" not null check (kind in ('ICB_AREA', 'STATISTICAL_NEIGHBOURS')),
  area_code text collate "C" not null,
  member_code text collate "C" not null,
  member_name text collate "C",
  rank integer check (rank > 0),
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index area_group_revision on area_group (kind, area_code, member_code, revision);
create index area_group_member on area_group (kind, member_code, area_code);
