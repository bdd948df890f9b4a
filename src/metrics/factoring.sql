-- view:      factoring
-- answers:   What if open claims were sold: how much cash today, at what cost?
-- grain:     one row per currency and bucket, and per currency the buckets that are sold together
-- needs:     history
-- reads:     forecast_claims, forecast_survival, forecast_groups, buckets, settings
-- columns:
--   currency         varchar         ISO 4217
--   is_total         boolean         all buckets that are sold
--   bucket           varchar         null: the whole
--   bucket_position  integer         1 not due ... 5 latest; 0 the whole
--   is_sold          boolean         the bucket is among those of the settings
--   open_amount      decimal(38, 3)  positive open amounts at the as-of date
--   disputed         decimal(38, 3)  of it, which no one buys
--   too_late         decimal(38, 3)  of it, not disputed and past due by more than sold_late_days
--   eligible         decimal(38, 3)  the rest
--   no_basis         decimal(38, 3)  of eligible: nothing tells when it will be paid, so it is not sold
--   claims           bigint          that are sold, or would be
--   face_amount      decimal(38, 3)  eligible less no_basis: what is sold, or would be
--   expected_days    decimal(18, 2)  until they are paid, by the payment curves; 91 for what is not by then; null: nothing to sell
--   advance          decimal(38, 3)  face_amount x advance
--   commission       decimal(38, 3)  face_amount x commission
--   financing        decimal(38, 3)  advance x financing x expected_days / 365
--   sale_cost        decimal(38, 3)  commission and financing
--   cash_today       decimal(38, 3)  advance less the cost
--   yearly_rate      double          percent: sale_cost / cash_today x 365 / expected_days; null: no cash, or no days
-- identity:  not exists (select 1 from factoring where disputed + too_late + eligible <> open_amount or no_basis + face_amount <> eligible or cash_today + sale_cost <> advance)
-- identity:  not exists (select 1 from factoring group by currency having sum(case when is_total then eligible when is_sold then -eligible else 0 end) <> 0)
-- identity:  not exists (select 1 from (select currency, sum(open_amount) as amount from factoring where not is_total group by currency) join headline using (currency) where date_role = 'as_of' and amount <> gross_open)

-- Of a claim of age a the days are 7 x (S(a) / 2 + S(a + 7) + ... + S(a + 84) + S(a + 91) / 2) / S(a): the area under
-- the curve of thirteen weeks, straight within a week. It has a basis where the forecast has one.
with waits as (
  select
    step, group_number, age_days, at_risk_documents,
    case when unpaid > 0 then (
      unpaid / 2 + unpaid_1 + unpaid_2 + unpaid_3 + unpaid_4 + unpaid_5 + unpaid_6 + unpaid_7 + unpaid_8 + unpaid_9
      + unpaid_10 + unpaid_11 + unpaid_12 + unpaid_13 / 2
    ) * 7 / unpaid end as days
  from forecast_survival
  where step = 0
),
placed as (
  select
    forecast_claims.group_number,
    case
      when ageing_basis = 'issue' then case
        when forecast_claims.age_days > bucket_edge_4 then 5
        when forecast_claims.age_days > bucket_edge_3 then 4
        when forecast_claims.age_days > bucket_edge_2 then 3
        else 2
      end
      when -due_days > bucket_edge_4 then 5
      when -due_days > bucket_edge_3 then 4
      when -due_days > bucket_edge_2 then 3
      when -due_days > bucket_edge_1 then 2
      else 1
    end as bucket_position,
    open_amount,
    case
      when is_disputed then 'disputed'
      when -due_days > sold_late_days then 'too_late'
      when forecast_claims.is_invoice and at_risk_documents >= 5 and days is not null then 'sold'
      else 'no_basis'
    end as outcome,
    days
  from forecast_claims
  cross join settings
  left join waits
    on waits.group_number = forecast_claims.group_number and waits.age_days = forecast_claims.age_days
  where forecast_claims.step = 0
),
by_group as (
  select
    group_number,
    bucket_position,
    sum(open_amount) as open_amount,
    sum(case when outcome = 'disputed' then open_amount else 0 end) as disputed,
    sum(case when outcome = 'too_late' then open_amount else 0 end) as too_late,
    sum(case when outcome = 'no_basis' then open_amount else 0 end) as no_basis,
    sum(case when outcome = 'sold' then open_amount else 0 end) as face_amount,
    sum(case when outcome = 'sold' then 1 else 0 end) as claims,
    sum(case when outcome = 'sold' then cast(open_amount as double) * days else 0 end) as amount_days
  from placed
  group by group_number, bucket_position
),
by_bucket as (
  select
    currency,
    bucket_position,
    sum(open_amount) as open_amount,
    sum(disputed) as disputed,
    sum(too_late) as too_late,
    sum(no_basis) as no_basis,
    sum(face_amount) as face_amount,
    sum(claims) as claims,
    -- Days in hundredths, so that the amounts are those of the days that are shown.
    case when sum(face_amount) > 0
      then cast(floor(sum(amount_days) / cast(sum(face_amount) as double) * 100 + 0.5000001) as bigint) end as hundredths
  from by_group
  join forecast_groups on forecast_groups.group_number = by_group.group_number
  group by currency, bucket_position
),
advanced as (
  select
    by_bucket.*,
    bucket,
    contains(sold_buckets, cast(by_bucket.bucket_position as varchar)) as is_sold,
    cast(face_amount * (advance_percent * 0.01) as decimal(38, 3)) as advance,
    cast(face_amount * (commission_percent * 0.01) as decimal(38, 3)) as commission,
    financing_percent
  from by_bucket
  join buckets on buckets.bucket_position = by_bucket.bucket_position
  cross join settings
),
financed as (
  select
    *,
    -- Thousandths x ten-thousandths of a per cent x hundredths of a day, over 365 days, rounded half up.
    cast(cast((cast(advance * 1000 as hugeint) * cast(financing_percent * 10000 as hugeint) * coalesce(hundredths, 0) * 2
      + 36500000000) // 73000000000 as decimal(35, 0)) * 0.001 as decimal(38, 3)) as financing,
    -- What the days weigh in the whole: cash is held for them.
    cast(face_amount as double) * hundredths as face_days
  from advanced
),
everything as (
  select
    currency, false as is_total, bucket, bucket_position, is_sold, open_amount, disputed, too_late, no_basis, face_amount,
    claims, hundredths, advance, commission, financing
  from financed
  union all
  select
    currency, true, null, 0, true, sum(open_amount), sum(disputed), sum(too_late), sum(no_basis), sum(face_amount),
    sum(claims),
    case when sum(face_amount) > 0
      then cast(floor(sum(face_days) / cast(sum(face_amount) as double) + 0.5000001) as bigint) end,
    sum(advance), sum(commission), sum(financing)
  from financed
  where is_sold
  group by currency
)
select
  currency,
  is_total,
  bucket,
  cast(bucket_position as integer) as bucket_position,
  is_sold,
  cast(open_amount as decimal(38, 3)) as open_amount,
  cast(disputed as decimal(38, 3)) as disputed,
  cast(too_late as decimal(38, 3)) as too_late,
  cast(open_amount - disputed - too_late as decimal(38, 3)) as eligible,
  cast(no_basis as decimal(38, 3)) as no_basis,
  cast(claims as bigint) as claims,
  cast(face_amount as decimal(38, 3)) as face_amount,
  cast(hundredths * 0.01 as decimal(18, 2)) as expected_days,
  cast(advance as decimal(38, 3)) as advance,
  cast(commission as decimal(38, 3)) as commission,
  cast(financing as decimal(38, 3)) as financing,
  cast(commission + financing as decimal(38, 3)) as sale_cost,
  cast(advance - commission - financing as decimal(38, 3)) as cash_today,
  case when advance > commission + financing and hundredths > 0
    then cast(commission + financing as double) / cast(advance - commission - financing as double)
      * 3650000 / cast(hundredths as double) end as yearly_rate
from everything
