-- view:      segment_positions
-- answers:   What does each segment stand at, at the two dates, by the policies in force?
-- grain:     one row per date, currency and segment
-- reads:     positions, curve_segments, segment_dates, settings
-- columns:
--   date_role                varchar         as_of, compare_to
--   currency                 varchar
--   segment                  varchar         null: not stated
--   segment_number           bigint
--   balance                  decimal(38, 3)  null where the date cannot be told, as all amounts
--   gross_open               decimal(38, 3)  positive open amounts
--   unapplied                decimal(38, 3)  credits not yet applied, negative
--   overdue                  decimal(38, 3)
--   late_1                   decimal(38, 3)
--   late_2                   decimal(38, 3)
--   late_3                   decimal(38, 3)
--   late_4                   decimal(38, 3)
--   billings                 decimal(38, 3)  of the window; null where it is not complete
--   overdue_rate             double          share of gross open
--   disputed_share           double          share of gross open
--   dso                      double          days
--   average_days_delinquent  double          days
--   days_beyond_terms        double          days, early payments negative
--   late_share_amount        double          payments after the due date / payments of the window
--   is_empty                 boolean         nothing open and nothing billed
--   reason                   varchar         why there is no DSO: ledger_start, no_history, no_billings
-- identity:  not exists (select 1 from segment_positions where overdue > gross_open)
with sums as (
  select
    positions.date_role,
    currency_segments.currency,
    segment,
    segment_number,
    sum(claims) as claims,
    sum(credits) as credits,
    sum(overdue) as overdue,
    sum(late_1) as late_1,
    sum(late_2) as late_2,
    sum(late_3) as late_3,
    sum(late_4) as late_4,
    sum(disputed) as disputed,
    sum(invoices) as invoices,
    sum(credit_notes) as credit_notes,
    sum(paid_amount) as paid_amount,
    sum(paid_days_late) as paid_days_late,
    sum(paid_late) as paid_late
  from positions
  join curve_segments as currency_segments on currency_segments.dimension_set_id = positions.dimension_set_id
  group by positions.date_role, currency_segments.currency, segment, segment_number
),
figures as (
  select
    sums.*,
    claims + case when settings.credits = 'include' then sums.credits else 0 end as balance,
    invoices + case when settings.credits = 'include' then credit_notes else 0 end as billings,
    segment_dates.window_days,
    position_reason,
    window_reason
  from sums
  join segment_dates on segment_dates.date_role = sums.date_role
  cross join settings
),
known as (
  select
    *,
    position_reason is null as has_position,
    window_reason is null as has_window,
    window_reason is null and billings > 0 as has_billings,
    window_reason is null and paid_amount > 0 as has_payments
  from figures
)
select
  date_role,
  currency,
  segment,
  segment_number,
  case when has_position then cast(balance as decimal(38, 3)) end as balance,
  case when has_position then claims end as gross_open,
  case when has_position then credits end as unapplied,
  case when has_position then overdue end as overdue,
  case when has_position then late_1 end as late_1,
  case when has_position then late_2 end as late_2,
  case when has_position then late_3 end as late_3,
  case when has_position then late_4 end as late_4,
  case when has_window then cast(billings as decimal(38, 3)) end as billings,
  case when has_position and claims > 0 then cast(overdue as double) / cast(claims as double) end as overdue_rate,
  case when has_position and claims > 0 then cast(disputed as double) / cast(claims as double) end as disputed_share,
  case when has_billings then cast(balance as double) / cast(billings as double) * window_days end as dso,
  case when has_billings then cast(overdue as double) / cast(billings as double) * window_days end
    as average_days_delinquent,
  case when has_payments then cast(paid_days_late as double) / cast(paid_amount as double) end as days_beyond_terms,
  case when has_payments then cast(paid_late as double) / cast(paid_amount as double) end as late_share_amount,
  claims = 0 and credits = 0 and invoices = 0 and credit_notes = 0 as is_empty,
  case when has_window and billings <= 0 then 'no_billings' else window_reason end as reason
from known
