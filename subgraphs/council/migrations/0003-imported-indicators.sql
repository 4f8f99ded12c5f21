-- Entries of the registry that came with an import, because nobody had described them in schema/indicators.
-- Lists stand in one text: sentences one a line, names separated by blanks.

create table indicator (
  id text collate "C" not null check (id ~ '^council\.[a-z0-9-]+$'),
  title text not null,
  definition text not null,
  caveats text not null,
  unit text not null,
  polarity text not null check (polarity in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'NO_JUDGEMENT')),
  denominator text,
  statistic text check (statistic in ('MEDIAN', 'STANDARDISED_RATE', 'INDEX', 'MEAN')),
  interval_level numeric,
  disclosure_policy text not null,
  five_p text not null,
  synonyms text not null,
  dimensions text not null,
  row_key text,
  valid_from date,
  valid_to date,
  release_from integer not null references release,
  release_to integer references release,
  revision integer not null,
  check (release_from < release_to)
);

create unique index indicator_revision on indicator (id, revision);
