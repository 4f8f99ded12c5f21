-- GDP deflators of HM Treasury. An edition is a release of the whole series: the rows of one edition are
-- those whose releases hold it, so that two editions are never mixed.

create table deflator (
  period text not null references period,
  gdp_index numeric not null check (gdp_index > 0),
  base_period text not null,
  is_forecast boolean not null,
  row_key text,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index deflator_revision on deflator (period, revision);

-- Names of the areas that finance speaks of; its organisations are named in other subgraphs.
create view named_area as
  select code, kind, name, release_from, release_to, revision from area;
