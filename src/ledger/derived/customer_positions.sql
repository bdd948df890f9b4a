-- table:     customer_positions
-- answers:   What stood at the as-of date and at the comparison date, for each customer in scope?
-- grain:     one row per currency and customer
-- reads:     positions, scope_accounts
-- columns:
--   currency                  varchar
--   entity_id                 varchar
--   customer_id               varchar
--   claims                    decimal(38, 3)  positive open amounts at the as-of date, as all that follow but the last five
--   credits                   decimal(38, 3)  negative open amounts
--   overdue                   decimal(38, 3)  claims past their due date
--   late_1                    decimal(38, 3)  claims more than bucket_edge_1 days past due (policy: past issue)
--   late_2                    decimal(38, 3)
--   late_3                    decimal(38, 3)
--   late_4                    decimal(38, 3)
--   disputed                  decimal(38, 3)
--   invoices                  decimal(38, 3)  of the window
--   credit_notes              decimal(38, 3)
--   year_invoices             decimal(38, 3)  of 365 days
--   year_credit_notes         decimal(38, 3)
--   paid_amount               decimal(38, 3)  payments of the window that were not taken back by the date
--   paid_days                 decimal(38, 3)
--   paid_days_late            decimal(38, 3)
--   paid_late                 decimal(38, 3)
--   claims_before             decimal(38, 3)  at the comparison date, as all that follow; null: there is none
--   credits_before            decimal(38, 3)
--   overdue_before            decimal(38, 3)
--   year_invoices_before      decimal(38, 3)
--   year_credit_notes_before  decimal(38, 3)
-- identity:  not exists (select 1 from customer_positions where overdue > claims or disputed > claims)
select
  scope_accounts.currency,
  entity_id,
  customer_id,
  sum(case when date_role = 'as_of' then claims end) as claims,
  sum(case when date_role = 'as_of' then credits end) as credits,
  sum(case when date_role = 'as_of' then overdue end) as overdue,
  sum(case when date_role = 'as_of' then late_1 end) as late_1,
  sum(case when date_role = 'as_of' then late_2 end) as late_2,
  sum(case when date_role = 'as_of' then late_3 end) as late_3,
  sum(case when date_role = 'as_of' then late_4 end) as late_4,
  sum(case when date_role = 'as_of' then disputed end) as disputed,
  sum(case when date_role = 'as_of' then invoices end) as invoices,
  sum(case when date_role = 'as_of' then credit_notes end) as credit_notes,
  sum(case when date_role = 'as_of' then year_invoices end) as year_invoices,
  sum(case when date_role = 'as_of' then year_credit_notes end) as year_credit_notes,
  sum(case when date_role = 'as_of' then paid_amount end) as paid_amount,
  sum(case when date_role = 'as_of' then paid_days end) as paid_days,
  sum(case when date_role = 'as_of' then paid_days_late end) as paid_days_late,
  sum(case when date_role = 'as_of' then paid_late end) as paid_late,
  sum(case when date_role <> 'as_of' then claims end) as claims_before,
  sum(case when date_role <> 'as_of' then credits end) as credits_before,
  sum(case when date_role <> 'as_of' then overdue end) as overdue_before,
  sum(case when date_role <> 'as_of' then year_invoices end) as year_invoices_before,
  sum(case when date_role <> 'as_of' then year_credit_notes end) as year_credit_notes_before
from positions
join scope_accounts on scope_accounts.dimension_set_id = positions.dimension_set_id
group by scope_accounts.currency, entity_id, customer_id
