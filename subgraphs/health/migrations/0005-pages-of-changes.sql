-- Pages of changes are cut by index, see the shared migration of that name. Registers of a few hundred rows
-- need none.

create index organisation_release_from on organisation (release_from, ods_code collate "C");
create index organisation_release_to on organisation (release_to, ods_code collate "C")
  where release_to is not null;

create index membership_release_from on membership
  (release_from, kind collate "C", member_code collate "C");
create index membership_release_to on membership
  (release_to, kind collate "C", member_code collate "C")
  where release_to is not null;

create index network_partner_release_from on network_partner
  (release_from, practice_code collate "C", pcn_code collate "C");
create index network_partner_release_to on network_partner
  (release_to, practice_code collate "C", pcn_code collate "C")
  where release_to is not null;

create index network_listing_release_from on network_listing
  (release_from, pcn_code collate "C", period collate "C");
create index network_listing_release_to on network_listing
  (release_to, pcn_code collate "C", period collate "C")
  where release_to is not null;

create index practice_listing_release_from on practice_listing
  (release_from, practice_code collate "C", period collate "C");
create index practice_listing_release_to on practice_listing
  (release_to, practice_code collate "C", period collate "C")
  where release_to is not null;

create index practice_borough_release_from on practice_borough
  (release_from, practice_code collate "C");
create index practice_borough_release_to on practice_borough
  (release_to, practice_code collate "C")
  where release_to is not null;

create index trust_catchment_release_from on trust_catchment
  (release_from, trust_code collate "C", borough_code collate "C");
create index trust_catchment_release_to on trust_catchment
  (release_to, trust_code collate "C", borough_code collate "C")
  where release_to is not null;
