-- What was read of a file and not taken: rows that could not be read, and facts set apart because their
-- area or value cannot be right; null where it was not counted.

alter table release add column rows_rejected integer;
alter table release add column facts_set_apart integer;
