-- view:      customer_levels
-- answers:   What do each customer's figures rest on, at both dates?
-- grain:     one row per currency and customer
-- reads:     positions, scope, dimension_sets, date_reasons, segment_dates, settings
-- columns:
--   currency         varchar
--   entity_id        varchar
--   customer_id      varchar
--   balance          decimal(38, 3)  at the as-of date, by the policy on credits
--   claims           decimal(38, 3)
--   credits          decimal(38, 3)
--   overdue          decimal(38, 3)
--   late_1           decimal(38, 3)  claims more than bucket_edge_1 days past due (policy: past issue)
--   late_2           decimal(38, 3)
--   late_3           decimal(38, 3)
--   late_4           decimal(38, 3)
--   disputed         decimal(38, 3)
--   billings         decimal(38, 3)  of the window, by the policy on credits
--   year_billings    decimal(38, 3)  of 365 days, by the policy on credits
--   paid_amount      decimal(38, 3)  payments of the window
--   paid_days        decimal(38, 3)
--   paid_days_late   decimal(38, 3)
--   paid_late        decimal(38, 3)
--   balance_before   decimal(38, 3)  at the comparison date; null: cannot be told
--   overdue_before   decimal(38, 3)
--   has_balance      boolean         the as-of date can be told
--   has_window       boolean         and so can the window before it
--   has_year         boolean         and so can a year before it
-- identity:  not exists (select 1 from customer_levels where overdue > claims or disputed > claims)

-- One pass over both dates, so that a question about one customer reads only that customer.
with dated as (
  select
    positions.currency,
    dimension_sets.entity_id,
    dimension_sets.customer_id,
    positions.date_role = 'as_of' as is_now,
    date_reasons.balance_reason is null as is_known,
    date_reasons.window_reason is null as is_window_known,
    segment_dates.year_reason is null as is_year_known,
    claims + case when settings.credits = 'include' then positions.credits else 0 end as balance,
    invoices + case when settings.credits = 'include' then credit_notes else 0 end as billings,
    year_invoices + case when settings.credits = 'include' then year_credit_notes else 0 end as year_billings,
    positions.*
  from positions
  join scope on scope.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  join date_reasons on date_reasons.date_role = positions.date_role
  join segment_dates on segment_dates.date_role = positions.date_role
  cross join settings
)
select
  currency,
  entity_id,
  customer_id,
  cast(sum(case when is_now then balance else 0 end) as decimal(38, 3)) as balance,
  cast(sum(case when is_now then claims else 0 end) as decimal(38, 3)) as claims,
  cast(sum(case when is_now then credits else 0 end) as decimal(38, 3)) as credits,
  cast(sum(case when is_now then overdue else 0 end) as decimal(38, 3)) as overdue,
  cast(sum(case when is_now then late_1 else 0 end) as decimal(38, 3)) as late_1,
  cast(sum(case when is_now then late_2 else 0 end) as decimal(38, 3)) as late_2,
  cast(sum(case when is_now then late_3 else 0 end) as decimal(38, 3)) as late_3,
  cast(sum(case when is_now then late_4 else 0 end) as decimal(38, 3)) as late_4,
  cast(sum(case when is_now then disputed else 0 end) as decimal(38, 3)) as disputed,
  cast(sum(case when is_now then billings else 0 end) as decimal(38, 3)) as billings,
  cast(sum(case when is_now then year_billings else 0 end) as decimal(38, 3)) as year_billings,
  cast(sum(case when is_now then paid_amount else 0 end) as decimal(38, 3)) as paid_amount,
  cast(sum(case when is_now then paid_days else 0 end) as decimal(38, 3)) as paid_days,
  cast(sum(case when is_now then paid_days_late else 0 end) as decimal(38, 3)) as paid_days_late,
  cast(sum(case when is_now then paid_late else 0 end) as decimal(38, 3)) as paid_late,
  cast(sum(case when not is_now and is_known then balance end) as decimal(38, 3)) as balance_before,
  cast(sum(case when not is_now and is_known then overdue end) as decimal(38, 3)) as overdue_before,
  coalesce(bool_or(is_now and is_known), false) as has_balance,
  coalesce(bool_or(is_now and is_window_known), false) as has_window,
  coalesce(bool_or(is_now and is_year_known), false) as has_year
from dated
group by currency, entity_id, customer_id
having bool_or(is_now)
