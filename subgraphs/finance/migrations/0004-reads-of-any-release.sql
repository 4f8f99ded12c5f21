-- Every read is as of a release, so no index may hold only what stands now. Those that began as the unique
-- index of their table does are not needed beside it.

drop index contribution_now;
drop index pooling_exception_now;
drop index budget_now;
drop index pooled_fund_now;
create index pooled_fund_period on pooled_fund (period, fund_id);
drop index pooled_fund_borough_now;
create index pooled_fund_borough_area on pooled_fund_borough (area_code, fund_id);
drop index fund_line_now;
create index fund_line_fund on fund_line (fund_id, theme, line_id);
drop index fund_line_priority_now;
create index fund_line_priority_priority on fund_line_priority (priority_id, line_id);
