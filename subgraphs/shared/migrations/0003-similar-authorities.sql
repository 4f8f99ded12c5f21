-- A second set of authorities to compare with, by Placegraph's own model.

alter table area_group drop constraint area_group_kind_check;
alter table area_group add constraint area_group_kind_check
  check (kind in ('ICB_AREA', 'STATISTICAL_NEIGHBOURS', 'SIMILAR_AUTHORITIES'));
