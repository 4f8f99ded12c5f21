-- A page of changes is cut from what releases stated and from what they ended, each in the order of keys, so that
-- a page of a large release costs what one of a small release does. An index has the first two columns of a
-- key behind the release (see indexedKey); all figures of a release in one series then share an entry, so that
-- it is hardly larger than one of releases alone.

drop index observation_release_from;
create index observation_release_from on observation_main (release_from, indicator_id, area_code);

-- A part that joins the others gets this one by itself. It needs not the other: all its rows are of one
-- release, and its own index has them in that order.
drop index observation_release_to;
create index observation_release_to on observation (release_to, indicator_id, area_code)
  where release_to is not null;

create index area_release_from on area (release_from, code);
create index area_release_to on area (release_to, code) where release_to is not null;
create index area_group_release_from on area_group (release_from, kind, area_code);
create index area_group_release_to on area_group (release_to, kind, area_code)
  where release_to is not null;

-- Releases since a moment are found without passing those before it.
create index release_recorded_at on release (recorded_at, release_id);
