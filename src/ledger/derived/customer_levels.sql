-- table:     customer_levels
-- answers:   What do each customer's figures rest on, at both dates?
-- grain:     one row per currency and customer
-- reads:     customer_positions, date_reasons, settings
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
select
  currency,
  entity_id,
  customer_id,
  cast(claims + case when settings.credits = 'include' then positions.credits else 0 end as decimal(38, 3)) as balance,
  claims,
  positions.credits,
  overdue,
  late_1,
  late_2,
  late_3,
  late_4,
  disputed,
  cast(invoices + case when settings.credits = 'include' then credit_notes else 0 end as decimal(38, 3)) as billings,
  cast(year_invoices + case when settings.credits = 'include' then year_credit_notes else 0 end as decimal(38, 3))
    as year_billings,
  paid_amount,
  paid_days,
  paid_days_late,
  paid_late,
  case when before.balance_reason is null
    then cast(claims_before + case when settings.credits = 'include' then credits_before else 0 end as decimal(38, 3))
    end as balance_before,
  case when before.balance_reason is null then overdue_before end as overdue_before,
  now.balance_reason is null as has_balance,
  now.window_reason is null as has_window,
  now.year_reason is null as has_year
from customer_positions as positions
cross join settings
join date_reasons as now on now.date_role = 'as_of'
left join date_reasons as before on before.date_role = 'compare_to'
