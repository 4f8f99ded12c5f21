-- Registers that no publisher keeps as a table: places, their boards, and what they agree. Codes that
-- may be several stand in one text, separated by blanks.

create table care_system (
  icb_code text not null,
  name text not null,
  borough_codes text not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index care_system_revision on care_system (icb_code, revision);

create table place_partnership (
  id text collate "C" not null,
  name text not null,
  borough_codes text not null,
  borough_led boolean,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index place_partnership_revision on place_partnership (id, revision);

create table board_seat (
  board text not null check (board in ('PLACE', 'WELLBEING')),
  board_id text not null,
  title text collate "C" not null,
  organisation text not null,
  origin text not null,
  elected boolean not null,
  chair boolean not null,
  statutory boolean not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index board_seat_revision on board_seat (board, board_id, title, organisation, revision);

create table delegation (
  place_id text not null,
  function text collate "C" not null,
  level text not null,
  reason_not_local text,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index delegation_revision on delegation (place_id, function, revision);

create table place_priority (
  id text collate "C" not null,
  place_id text not null,
  title text not null,
  agreed_on date not null,
  due_on date not null,
  jointly_owned boolean not null,
  indicators text not null,
  area_code text not null,
  baseline_period text not null,
  target numeric not null,
  inequality_focus text,
  source text not null,
  check (due_on > agreed_on),
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index place_priority_revision on place_priority (id, revision);
create index place_priority_place on place_priority (place_id);

create table wellbeing_board (
  borough_code text not null,
  basis text not null check (basis in ('REGISTER', 'STATUTE')),
  name text not null,
  strategy_url text,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index wellbeing_board_revision on wellbeing_board (borough_code, basis, revision);

create table system_governance (
  icb_code text not null,
  strand text not null,
  status text not null,
  agreed_on date,
  document_url text,
  local_government_seats integer,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index system_governance_revision on system_governance (icb_code, strand, revision);

create table council_service (
  id text collate "C" not null,
  borough_code text not null,
  name text not null,
  category text not null,
  referral_from_pcn boolean not null,
  pcn_codes text not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index council_service_revision on council_service (id, revision);
create index council_service_borough on council_service (borough_code);

create table programme (
  id text collate "C" not null,
  name text not null,
  description text not null,
  started_on date,
  ended_on date,
  indicators text not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index programme_revision on programme (id, revision);
