-- Every read is as of a release, so no index may hold only what stands now.

drop index organisation_kind;
create index organisation_kind on organisation (kind, ods_code);
drop index organisation_commissioner;
create index organisation_commissioner on organisation (commissioner_code, kind, ods_code);
drop index membership_group;
create index membership_group on membership (kind, group_code, member_code);
drop index succession_successor;
create index succession_successor on succession (successor_code);
drop index practice_borough_borough;
create index practice_borough_borough on practice_borough (borough_code, practice_code);
drop index trust_catchment_borough;
create index trust_catchment_borough on trust_catchment (borough_code, trust_code);
drop index collaborative_member_trust;
create index collaborative_member_trust on collaborative_member (trust_code);
