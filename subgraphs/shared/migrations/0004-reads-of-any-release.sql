-- Every read is as of a release, so no index may hold only what stands now. An open end counts as a number
-- above all releases: the range above the release read then holds what stands as of it, and no more than
-- what stands when that is the last one, however many releases came before.

drop index observation_series;
create index observation_series on observation
  (area_code, indicator_id, breakdown, (coalesce(release_to, 2147483647)), release_from);

-- What a release ended.
create index observation_release_to on observation (release_to) where release_to is not null;
