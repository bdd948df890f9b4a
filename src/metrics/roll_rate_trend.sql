-- view:      roll_rate_trend
-- answers:   Is more of what is late brought in, or does more of it get later?
-- grain:     one row per currency and step of thirty days back from the as-of date, as far as the ledger goes, 60 at most
-- needs:     history
-- reads:     roll_steps, settings
-- columns:
--   currency           varchar
--   step               integer         1 ends at the as-of date
--   from_date          date
--   to_date            date
--   base               decimal(38, 3)  claims at the start of the step
--   late_base          decimal(38, 3)  of these past due; aged by issue: past the first bucket
--   stayed             decimal(38, 3)  still open in the same bucket at its end
--   worsened           decimal(38, 3)  still open in a later one
--   paid               decimal(38, 3)
--   credited           decimal(38, 3)
--   transferred        decimal(38, 3)
--   written_off        decimal(38, 3)
--   cured              decimal(38, 3)  of the late base: paid or credited
--   late_worsened      decimal(38, 3)  of the late base: in a later bucket
--   reopened           decimal(38, 3)  by how much claims of the base grew; no part of it
--   paid_share         double          of the base; null where nothing was open, as all shares
--   worsened_share     double
--   written_off_share  double
--   cured_share        double          of the late base
-- identity:  not exists (select 1 from roll_rate_trend
--            where stayed + worsened + paid + credited + transferred + written_off <> base)
with sums as (
  select
    currency,
    step,
    from_date,
    to_date,
    sum(base) as base,
    sum(case when from_position > first_position then base else 0 end) as late_base,
    sum(case from_position when 1 then to_1 when 2 then to_2 when 3 then to_3 when 4 then to_4 else to_5 end) as stayed,
    sum(to_1 + to_2 + to_3 + to_4 + to_5) as open_amount,
    sum(paid) as paid,
    sum(credited) as credited,
    sum(transferred) as transferred,
    sum(written_off) as written_off,
    sum(case when from_position > first_position then paid + credited else 0 end) as cured,
    sum(case when from_position <= first_position then 0
      when from_position = 2 then to_3 + to_4 + to_5
      when from_position = 3 then to_4 + to_5
      when from_position = 4 then to_5
      else 0 end) as late_worsened,
    sum(reopened) as reopened
  from roll_steps
  cross join (select case when ageing_basis = 'issue' then 2 else 1 end as first_position from settings) as policy
  where date_number = 1
  group by currency, step, from_date, to_date
)
select
  currency,
  step,
  from_date,
  to_date,
  base,
  late_base,
  stayed,
  cast(open_amount - stayed as decimal(38, 3)) as worsened,
  paid,
  credited,
  transferred,
  written_off,
  cured,
  late_worsened,
  reopened,
  case when base > 0 then cast(paid as double) / cast(base as double) end as paid_share,
  case when base > 0 then cast(open_amount - stayed as double) / cast(base as double) end as worsened_share,
  case when base > 0 then cast(written_off as double) / cast(base as double) end as written_off_share,
  case when late_base > 0 then cast(cured as double) / cast(late_base as double) end as cured_share
from sums
