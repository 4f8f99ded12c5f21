-- Registers of money that no publisher keeps as a table: pooled funds with where their money comes from and
-- what it is spent on, and budgets. Amounts are pounds.

create table pooled_fund (
  fund_id text collate "C" not null,
  name text not null,
  mechanism text not null check (mechanism in (
    'BETTER_CARE_FUND', 'SECTION_75', 'SECTION_76', 'SECTION_256', 'ALIGNED_BUDGET', 'OTHER')),
  period text not null,
  host text,
  total numeric check (total >= 0),
  approximate boolean not null,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index pooled_fund_now on pooled_fund (period, fund_id) where release_to is null;

create table pooled_fund_borough (
  fund_id text collate "C" not null,
  area_code text collate "C" not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index pooled_fund_borough_now on pooled_fund_borough (area_code, fund_id)
  where release_to is null;

create table contribution (
  fund_id text collate "C" not null,
  contributor text collate "C" not null,
  kind text not null check (kind in ('COUNCIL', 'NHS', 'GRANT', 'OTHER')),
  amount numeric not null check (amount >= 0),
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index contribution_now on contribution (fund_id, contributor) where release_to is null;

create table fund_line (
  line_id text collate "C" not null,
  fund_id text collate "C" not null,
  scheme text not null,
  theme text not null,
  provider text,
  budget numeric not null check (budget >= 0),
  outturn numeric check (outturn >= 0),
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index fund_line_now on fund_line (fund_id, theme, line_id) where release_to is null;

create table fund_line_priority (
  line_id text collate "C" not null,
  priority_id text collate "C" not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index fund_line_priority_now on fund_line_priority (priority_id, line_id)
  where release_to is null;

create table pooling_exception (
  fund_id text collate "C" not null,
  budget_line text collate "C" not null,
  compelling_reason text not null,
  review_on date,
  source text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index pooling_exception_now on pooling_exception (fund_id, budget_line)
  where release_to is null;

create table budget (
  receiver_kind text not null
    check (receiver_kind in ('INTEGRATED_CARE_BOARD', 'PLACE', 'BOROUGH')),
  receiver text collate "C" not null,
  period text not null references period,
  amount numeric not null check (amount >= 0),
  purpose text,
  source text not null,
  row_key text,
  valid_from date not null,
  valid_to date not null,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create index budget_now on budget (receiver_kind, receiver, period) where release_to is null;

create unique index pooled_fund_revision on pooled_fund (fund_id, revision);
create unique index pooled_fund_borough_revision
  on pooled_fund_borough (fund_id, area_code, revision);
create unique index contribution_revision on contribution (fund_id, contributor, revision);
create unique index fund_line_revision on fund_line (line_id, revision);
create unique index fund_line_priority_revision
  on fund_line_priority (line_id, priority_id, revision);
create unique index pooling_exception_revision
  on pooling_exception (fund_id, budget_line, revision);
create unique index budget_revision on budget (receiver_kind, receiver, period, revision);
