-- What a release took from its file and changed, so that releases can be listed without counting rows;
-- null for releases made before this was kept.

alter table release add column rows_read integer;
alter table release add column facts_stated integer;
alter table release add column facts_new integer;
alter table release add column facts_revised integer;
alter table release add column facts_withdrawn integer;
-- Why a release was let in although it fell outside the band of its dataset, as the importer put it.
alter table release add column accepted_reason text;

-- A row enters through one function only, which takes period and release from these very tables; checking
-- both again row by row takes longer than all else of a large import.
alter table observation drop constraint observation_period_fkey;
alter table observation drop constraint observation_release_from_fkey;
alter table observation drop constraint observation_release_to_fkey;
