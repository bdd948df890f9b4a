-- view:      dso_by_month
-- answers:   How long does it take to turn billings into money, and is it getting longer?
-- grain:     one row per currency and month-end of the ledger up to the as-of date, and that date itself
-- needs:     billings
-- reads:     dso_figures
-- columns:
--   currency                      varchar         ISO 4217
--   position_date                 date
--   is_month_end                  boolean
--   balance                       decimal(38, 3)  null with reason
--   overdue                       decimal(38, 3)
--   billings                      decimal(38, 3)  of the window that ends at the date
--   dso                           double          days
--   dso_countback                 double          days
--   dso_countback_is_lower_bound  boolean
--   best_possible_dso             double          days
--   average_days_delinquent       double          days
--   weighted_terms                double          days
--   days_to_pay                   double          days
--   days_beyond_terms             double          days
--   collection_effectiveness      double          percent
--   overdue_rate                  double          share of gross open
--   reason                        varchar         why there is no DSO: ledger_start, no_history, no_billings
-- identity:  not exists (select 1 from dso_by_month where abs(dso - best_possible_dso - average_days_delinquent) > 1e-6)
select
  currency,
  position_date,
  position_date = last_day(position_date) as is_month_end,
  balance,
  overdue,
  billings,
  dso,
  dso_countback,
  dso_countback_is_lower_bound,
  best_possible_dso,
  average_days_delinquent,
  weighted_terms,
  days_to_pay,
  days_beyond_terms,
  collection_effectiveness,
  overdue_rate,
  reason
from dso_figures
where date_role in ('month_end', 'as_of')
