-- view:      concentration_customers
-- answers:   How much does each customer stand for, on the basis that concentration is looked at?
-- grain:     one row per date, currency and customer
-- reads:     customer_positions, settings, date_reasons
-- columns:
--   date_role    varchar         as_of, compare_to
--   currency     varchar
--   entity_id    varchar
--   customer_id  varchar
--   amount       decimal(38, 3)  balance, overdue or billings of 365 days; below 0 for one in credit
--   reason       varchar         why the date cannot be told: ledger_start, no_history; null: it can
-- identity:  not exists (select 1 from concentration_customers where amount = 0)
with amounts as (
  select
    date_role,
    currency,
    entity_id,
    customer_id,
    case
      when concentration_basis = 'overdue' then case when date_role = 'as_of' then overdue else overdue_before end
      when concentration_basis = 'billings' then
        case when date_role = 'as_of' then year_invoices else year_invoices_before end
        + case when settings.credits <> 'include' then 0
          when date_role = 'as_of' then year_credit_notes else year_credit_notes_before end
      else
        case when date_role = 'as_of' then claims else claims_before end
        + case when settings.credits <> 'include' then 0
          when date_role = 'as_of' then positions.credits else credits_before end
    end as amount,
    case when concentration_basis = 'billings' then year_reason else balance_reason end as reason
  from customer_positions as positions
  cross join settings
  join date_reasons on date_role in ('as_of', 'compare_to')
)
select
  date_role,
  currency,
  entity_id,
  customer_id,
  cast(amount as decimal(38, 3)) as amount,
  reason
from amounts
where amount <> 0
