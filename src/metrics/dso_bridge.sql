-- view:      dso_bridge
-- answers:   Why did DSO move between the comparison date and the as-of date?
-- grain:     one row per currency and segment with something open or billed at one of the two dates, where both have a DSO
-- needs:     history
-- reads:     segment_positions, settings
-- columns:
--   currency             varchar
--   segment              varchar         value of the chosen dimension; null: not stated
--   billings             decimal(38, 3)  of the window
--   billings_before      decimal(38, 3)
--   dso                  double          the segment's own, days; null without billings
--   dso_before           double
--   contribution         double          its balance / all billings * window, days: adds up to DSO
--   contribution_before  double
--   change               double          of its contribution: the four parts below add up to it
--   not_yet_due          double          days: terms, early payment, timing
--   lateness             double          days: what is overdue
--   mix                  double          days: it has a larger or smaller part in billings, and is slower or faster than the whole
--   started              double          days: billings that began, stopped or turned negative, and the constant of the mix
-- identity:  not exists (select 1 from dso_bridge where abs(not_yet_due + lateness + mix + started - change) > 0.000000001)
-- identity:  not exists (select 1 from (select currency, sum(contribution) as dso from dso_bridge group by currency) as whole join headline on headline.currency = whole.currency and headline.date_role = 'as_of' where abs(whole.dso - headline.dso) > 0.000000001 * greatest(1, abs(headline.dso)))

-- Between two dates the change of a product is the change of each factor times the mean of the other, so that the parts
-- add up exactly, without a rest.
with sides as (
  select currency, segment, segment_number, date_role, balance, overdue, billings
  from segment_positions
),
wide as (
  select
    currency,
    segment,
    coalesce(sum(case when date_role = 'as_of' then balance end), 0) as balance,
    coalesce(sum(case when date_role = 'as_of' then overdue end), 0) as overdue,
    coalesce(sum(case when date_role = 'as_of' then billings end), 0) as billings,
    coalesce(sum(case when date_role = 'compare_to' then balance end), 0) as balance_before,
    coalesce(sum(case when date_role = 'compare_to' then overdue end), 0) as overdue_before,
    coalesce(sum(case when date_role = 'compare_to' then billings end), 0) as billings_before
  from sides
  group by currency, segment, segment_number
),
totals as (
  select
    currency,
    cast(sum(case when date_role = 'as_of' then billings end) as double) as billings,
    cast(sum(case when date_role = 'as_of' then balance end) as double) as balance,
    cast(sum(case when date_role = 'compare_to' then billings end) as double) as billings_before,
    cast(sum(case when date_role = 'compare_to' then balance end) as double) as balance_before
  from sides
  group by currency
  having count(case when billings is null or balance is null then 1 end) = 0
),
known as (
  select *
  from totals
  where billings > 0 and billings_before > 0
),
days as (
  select
    wide.*,
    wide.billings > 0 and wide.billings_before > 0 as is_steady,
    cast(wide.billings as double) / known.billings as part,
    cast(wide.billings_before as double) / known.billings_before as part_before,
    cast(wide.balance as double) / known.billings * window_days as contribution,
    cast(wide.balance_before as double) / known.billings_before * window_days as contribution_before,
    case when wide.billings > 0 then cast(wide.balance as double) / cast(wide.billings as double) * window_days end as dso,
    case when wide.billings_before > 0
      then cast(wide.balance_before as double) / cast(wide.billings_before as double) * window_days end as dso_before,
    case when wide.billings > 0
      then cast(wide.overdue as double) / cast(wide.billings as double) * window_days end as delinquent,
    case when wide.billings_before > 0
      then cast(wide.overdue_before as double) / cast(wide.billings_before as double) * window_days end as delinquent_before,
    (known.balance / known.billings + known.balance_before / known.billings_before) / 2 * window_days as mean_dso
  from wide
  join known on known.currency = wide.currency
  cross join settings
  where wide.balance <> 0 or wide.balance_before <> 0 or wide.billings <> 0 or wide.billings_before <> 0
)
select
  currency,
  segment,
  cast(billings as decimal(38, 3)) as billings,
  cast(billings_before as decimal(38, 3)) as billings_before,
  dso,
  dso_before,
  contribution,
  contribution_before,
  contribution - contribution_before as change,
  case when is_steady
    then (part + part_before) / 2 * (dso - delinquent - (dso_before - delinquent_before)) else 0 end as not_yet_due,
  case when is_steady then (part + part_before) / 2 * (delinquent - delinquent_before) else 0 end as lateness,
  case when is_steady then ((dso + dso_before) / 2 - mean_dso) * (part - part_before) else 0 end as mix,
  case when is_steady then mean_dso * (part - part_before) else contribution - contribution_before end as started
from days
