-- view:      cash_forecast
-- answers:   How much of what is open will be paid in each of the next thirteen weeks?
-- grain:     one row per currency, week and payer class, and per currency and week the whole
-- needs:     history
-- reads:     forecast_weeks, settings
-- columns:
--   currency     varchar         ISO 4217
--   is_total     boolean         all classes
--   payer_class  varchar         prompt, slow, late, very_late, critical, new, inactive; null: cannot be told, or the whole
--   week         bigint          1 ... 13
--   week_from    date            week 1 begins on the day after the as-of date
--   week_to      date
--   expected     double          units of the currency, unrounded, for it is an expectation; new billings are outside
--   lower        double          P10 at the widest: expected less 1.2816 standard deviations, each customer paying all or
--                                nothing, by which no customer's payments can vary more
--   upper        double          P90 likewise
--   open_amount  decimal(38, 3)  claims of the class at the as-of date, the same in every week
--   no_basis     decimal(38, 3)  of them, what has nothing to be judged by and is expected in no week
-- identity:  not exists (select 1 from cash_forecast where lower > expected or upper < expected or lower < 0)
-- identity:  not exists (select 1 from (select currency, max(case when is_total then open_amount end) as amount from cash_forecast group by currency) join headline using (currency) where date_role = 'as_of' and amount <> gross_open)
-- identity:  not exists (select 1 from cash_forecast group by currency, week having abs(sum(case when is_total then expected else -expected end)) > 0.001)
with parts as (
  select currency, payer_class, week, expected, variance, basis_amount, no_basis
  from forecast_weeks
  where step = 0
),
everything as (
  select currency, false as is_total, payer_class, week, expected, variance, basis_amount, no_basis
  from parts
  union all
  select currency, true, null, week, sum(expected), sum(variance), sum(basis_amount), sum(no_basis)
  from parts
  group by currency, week
)
select
  currency,
  is_total,
  payer_class,
  week,
  cast(as_of + cast(7 * week - 6 as integer) as date) as week_from,
  cast(as_of + cast(7 * week as integer) as date) as week_to,
  expected,
  greatest(0, expected - 1.2816 * sqrt(greatest(variance, 0))) as lower,
  least(cast(basis_amount as double), expected + 1.2816 * sqrt(greatest(variance, 0))) as upper,
  cast(basis_amount + no_basis as decimal(38, 3)) as open_amount,
  cast(no_basis as decimal(38, 3)) as no_basis
from everything
cross join settings
