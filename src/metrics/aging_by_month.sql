-- view:      aging_by_month
-- answers:   How much is owed, and how late, month after month?
-- grain:     one row per currency, date and bucket; month-ends up to the as-of date, and that date
-- reads:     dated_levels, buckets, settings
-- columns:
--   currency         varchar         ISO 4217
--   position_date    date            none at which the balance cannot be told
--   bucket           varchar         not_due, 1-30, ... by the edges of settings; unapplied for credits
--   bucket_position  integer         1 not due ... 5 latest, 6 unapplied
--   amount           decimal(38, 3)  open amount; unapplied is negative
--   share            double          of gross open; null when nothing is open
-- identity:  not exists (select 1 from aging_by_month as aged join dso_by_month as dated using (currency, position_date)
--            cross join settings where settings.credits = 'include'
--            group by aged.currency, aged.position_date having sum(aged.amount) <> max(dated.balance))
with amounts as (
  select
    levels.currency,
    levels.position_date,
    buckets.bucket,
    buckets.bucket_position,
    case buckets.bucket_position
      when 1 then claims - late_1
      when 2 then case when settings.ageing_basis = 'issue' then claims else late_1 end - late_2
      when 3 then late_2 - late_3
      when 4 then late_3 - late_4
      when 5 then late_4
      else levels.credits
    end as amount,
    claims
  from dated_levels as levels
  cross join buckets
  cross join settings
  where levels.date_role in ('month_end', 'as_of') and levels.balance_reason is null
)
select
  currency,
  position_date,
  bucket,
  bucket_position,
  amount,
  case when claims > 0 then cast(amount as double) / cast(claims as double) end as share
from amounts
