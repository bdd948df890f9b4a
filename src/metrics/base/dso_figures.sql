-- view:      dso_figures
-- answers:   How slow is the portfolio at every date that is shown?
-- grain:     one row per currency and date of dated_levels
-- needs:     billings
-- reads:     dated_levels, count_back, settings
-- columns:
--   currency                       varchar
--   date_role                      varchar         month_end, as_of, compare_to
--   position_date                  date
--   balance                        decimal(38, 3)  null with balance_reason
--   overdue                        decimal(38, 3)
--   billings                       decimal(38, 3)  of the window; null with reason, but for no_billings
--   overdue_rate                   double          overdue / gross open
--   dso                            double          balance / billings * window
--   dso_countback                  double
--   dso_countback_is_lower_bound   boolean
--   best_possible_dso              double          (balance - overdue) / billings * window
--   average_days_delinquent        double          overdue / billings * window
--   collection_effectiveness       double          percent
--   weighted_terms                 double          days from issue to due date, invoices of the window
--   days_to_pay                    double          days from issue to payment, payments of the window
--   days_beyond_terms              double          days from due date to payment, early ones negative
--   days_beyond_terms_floored      double          the same, early ones 0
--   late_share_amount              double          payments after the due date / payments
--   paid_assumed_share             double          payments on documents with an assumed due date / payments
--   reason                         varchar         why there is no DSO: ledger_start, no_history, no_billings
--   balance_reason                 varchar         why there is no balance: ledger_start, no_history
with figures as (
  select
    dated_levels.*,
    count_back.countback_days,
    count_back.is_lower_bound,
    settings.window_days,
    balance_reason is null as has_balance,
    window_reason is null as has_window,
    window_reason is null and billings > 0 as has_billings,
    window_reason is null and paid_amount > 0 as has_payments,
    start_balance + billings - balance - written_off as collected
  from dated_levels
  join count_back
    on count_back.currency = dated_levels.currency
    and count_back.date_role = dated_levels.date_role
    and count_back.position_date = dated_levels.position_date
  cross join settings
)
select
  currency,
  date_role,
  position_date,
  case when has_balance then balance end as balance,
  case when has_balance then overdue end as overdue,
  case when has_window then billings end as billings,
  case when has_balance and claims > 0 then cast(overdue as double) / cast(claims as double) end as overdue_rate,
  case when has_billings then cast(balance as double) / cast(billings as double) * window_days end as dso,
  case when has_balance and (has_window or window_reason = 'ledger_start') then countback_days end as dso_countback,
  case when has_balance and (has_window or window_reason = 'ledger_start') then is_lower_bound end
    as dso_countback_is_lower_bound,
  case when has_billings then cast(balance - overdue as double) / cast(billings as double) * window_days end
    as best_possible_dso,
  case when has_billings then cast(overdue as double) / cast(billings as double) * window_days end
    as average_days_delinquent,
  case when start_reason is null and collected + overdue > 0
    then cast(collected as double) / cast(collected + overdue as double) * 100 end as collection_effectiveness,
  case when has_window and terms_amount > 0 then cast(terms_days as double) / cast(terms_amount as double) end
    as weighted_terms,
  case when has_payments then cast(paid_days as double) / cast(paid_amount as double) end as days_to_pay,
  case when has_payments then cast(paid_days_late as double) / cast(paid_amount as double) end as days_beyond_terms,
  case when has_payments then cast(paid_days_late_floored as double) / cast(paid_amount as double) end
    as days_beyond_terms_floored,
  case when has_payments then cast(paid_late as double) / cast(paid_amount as double) end as late_share_amount,
  case when has_payments then cast(paid_assumed as double) / cast(paid_amount as double) end as paid_assumed_share,
  case when window_reason is null and billings <= 0 then 'no_billings' else window_reason end as reason,
  balance_reason
from figures
