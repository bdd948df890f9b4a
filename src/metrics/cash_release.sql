-- view:      cash_release
-- answers:   What if DSO came down: how much cash would be freed, and what is it worth a year?
-- grain:     one row per currency and segment, and per currency the whole
-- needs:     billings
-- reads:     segment_positions, segment_by_month, dated_levels, settings
-- columns:
--   currency         varchar         ISO 4217
--   is_total         boolean         all segments
--   segment          varchar         null: not stated, or the whole
--   balance          decimal(38, 3)  at the as-of date
--   billings         decimal(38, 3)  of the window; null with reason, but for no_billings
--   dso              double          days
--   best_dso         decimal(18, 2)  least of the month-ends of twelve months and of the date; null: none is known
--   best_date        date            the latest of those with it
--   target_dso       decimal(18, 2)  the target of the settings, or the best; null: nothing is to be aimed at
--   gap              decimal(38, 3)  balance - target_dso x billings / window; below 0: the target is already kept
--   freed            decimal(38, 3)  the same, nothing where the target is kept; null: there is no DSO
--   yearly_worth     decimal(38, 3)  freed x cost of capital
--   reason           varchar         why there is no DSO: ledger_start, no_history, no_billings
-- identity:  not exists (select 1 from cash_release where freed < 0 or freed < gap or (freed is null) <> (yearly_worth is null))
-- identity:  not exists (select 1 from cash_release cross join settings where settings.target_dso is not null group by currency having bool_and(gap is not null) and abs(sum(case when is_total then gap else -gap end)) > 0.001 * count(*))

-- DSO is taken in hundredths of a day, rounded half up, so that a target is what is shown of it; a balance below 0 is
-- nothing to aim at. Amounts are in whole thousandths, since a quotient of decimals would be a floating one.
with now as (
  select currency, false as is_total, segment, balance, billings, reason
  from segment_positions
  where date_role = 'as_of' and not is_empty and balance is not null
  union all
  select
    currency, true, null, balance,
    case when window_reason is null then billings end,
    case when window_reason is null and billings <= 0 then 'no_billings' else window_reason end
  from dated_levels
  where date_role = 'as_of' and balance_reason is null
),
months as (
  select currency, false as is_total, segment, position_date, balance, billings
  from segment_by_month
  union all
  select currency, true, null, position_date, balance, billings
  from dated_levels
  where date_role in ('month_end', 'as_of') and window_reason is null
),
levels as (
  select
    currency, is_total, segment is null as is_unstated, coalesce(segment, '') as name, position_date,
    cast((cast(balance * 1000 as hugeint) * window_days * 200 + cast(billings * 1000 as hugeint))
      // (2 * cast(billings * 1000 as hugeint)) as bigint) as hundredths
  from months
  cross join settings
  where balance >= 0 and billings > 0 and position_date > case
    when as_of = last_day(as_of) then last_day(cast(as_of - interval '12 months' as date))
    else cast(as_of - interval '12 months' as date)
  end
),
ranked as (
  select
    *,
    row_number() over (
      partition by currency, is_total, is_unstated, name order by hundredths, position_date desc
    ) as place
  from levels
),
aimed as (
  select
    now.*,
    window_days,
    capital_percent,
    hundredths as best,
    position_date as best_date,
    coalesce(cast(settings.target_dso * 100 as bigint), hundredths) as target,
    cast(billings * 1000 as hugeint) as thousandths
  from now
  cross join settings
  left join ranked
    on ranked.currency = now.currency and ranked.is_total = now.is_total and place = 1
    and is_unstated = (segment is null) and name = coalesce(segment, '')
),
kept as (
  select
    *,
    cast(balance - cast(
      sign(thousandths) * ((abs(thousandths) * target * 2 + 100 * window_days) // (200 * window_days)) as decimal(35, 0)
    ) * 0.001 as decimal(38, 3)) as gap
  from aimed
),
freeing as (
  -- The greater of nothing and no gap would be nothing.
  select *, case when reason is null and gap is not null then greatest(0, gap) end as freed
  from kept
)
select
  currency,
  is_total,
  segment,
  balance,
  billings,
  case when reason is null then cast(balance as double) / cast(billings as double) * window_days end as dso,
  cast(best * 0.01 as decimal(18, 2)) as best_dso,
  best_date,
  cast(target * 0.01 as decimal(18, 2)) as target_dso,
  gap,
  cast(freed as decimal(38, 3)) as freed,
  cast(freed * (capital_percent * 0.01) as decimal(38, 3)) as yearly_worth,
  reason
from freeing
