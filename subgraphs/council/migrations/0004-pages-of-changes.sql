-- Pages of changes are cut by index, see the shared migration of that name. Registers of a few hundred rows
-- need none.

create index lsoa_ward_release_from on lsoa_ward (release_from, lsoa_code collate "C");
create index lsoa_ward_release_to on lsoa_ward (release_to, lsoa_code collate "C")
  where release_to is not null;
