-- Figures lie in parts. All but the largest files enter the first one row by row; a file of millions of new
-- figures is loaded into a part of its own, whose index is built once at the end, and which joins the
-- others as a whole (see importInBulk). Readers are never kept waiting for it.

alter table observation rename to observation_main;
alter table observation_main
  add column part integer not null default 0 constraint observation_main_part check (part = 0);

create table observation (like observation_main including defaults) partition by list (part);
alter table observation attach partition observation_main for values in (0);
