-- view:      concentration_by_month
-- answers:   Does the portfolio come to rest on fewer customers?
-- grain:     one row per currency and date: the as-of date and the twenty-four month-ends before it
-- reads:     concentration_months
-- columns:
--   currency              varchar
--   position_date         date
--   customers             bigint          with an amount above 0
--   total                 decimal(38, 3)  of their balances, overdue amounts or billings of 365 days (policy)
--   top_1_share           double
--   top_5_share           double
--   top_10_share          double
--   hhi                   double          sum of squared shares * 10,000
--   equivalent_customers  double          10,000 / hhi
--   gini                  double          0: all of one size
-- identity:  not exists (select 1 from concentration_by_month where hhi > 10000.000001 or gini >= 1 or gini < 0)
select currency, position_date, customers, total, top_1_share, top_5_share, top_10_share, hhi, equivalent_customers, gini
from concentration_months
