-- view:      provision_rates
-- answers:   What part of each bucket is lost in the end, by what became of such amounts before?
-- grain:     one row per date, currency and bucket
-- needs:     history
-- reads:     pooled_rolls, buckets, position_dates, settings
-- columns:
--   date_role        varchar         as_of, compare_to
--   currency         varchar         ISO 4217
--   bucket           varchar
--   bucket_position  integer         1 not due ... 5 latest
--   steps            bigint          of thirty days that the rates rest on
--   from_date        date            start of the first
--   base             decimal(38, 3)  claims at the start of the steps, taken together
--   paid             decimal(38, 3)  of these within the step
--   rolled           decimal(38, 3)  to a later bucket
--   stayed           decimal(38, 3)
--   written_off      decimal(38, 3)
--   left_out         decimal(38, 3)  credited, transferred, exchange: neither collected nor lost
--   loss_rate        double          share lost in the end; null where it cannot be told
--   rate             decimal(18, 9)  loss rate x (1 - recovery) x forward factor, 1 at most; or as entered
--   is_entered       boolean         the reader's own rate, which stands as it is
--   reason           varchar         why there is no loss rate: short_history, no_write_off, no_exit, no_basis
-- identity:  not exists (select 1 from provision_rates where rate < 0 or rate > 1 or loss_rate < 0 or loss_rate > 1)
-- identity:  not exists (select 1 from provision_rates where (loss_rate is null) <> (reason is not null))
-- identity:  not exists (select 1 from provision_rates where paid + rolled + stayed + written_off + left_out <> base)

-- What is lost in the end of an amount in a bucket: what is written off within a step, and of what rolls on, the part
-- that is lost of the later bucket. An age only grows, so that a bucket leads to itself and to later ones alone: the
-- five equations are solved exactly from the last to the first, and what stays drops out on both sides. Each step is
-- materialised: put into the next one, the expressions would multiply.
with pooled as materialized (
  select * from pooled_rolls
),
sides as (
  select
    date_number,
    currency,
    max(steps) as steps,
    cast(sum(written_off) as double) as written_off,
    cast(sum(case when from_position = 5 then paid + written_off end) as double) as exit_5,
    cast(sum(case when from_position = 4 then paid + written_off + to_5 end) as double) as exit_4,
    cast(sum(case when from_position = 3 then paid + written_off + to_4 + to_5 end) as double) as exit_3,
    cast(sum(case when from_position = 2 then paid + written_off + to_3 + to_4 + to_5 end) as double) as exit_2,
    cast(sum(case when from_position = 1 then paid + written_off + to_2 + to_3 + to_4 + to_5 end) as double) as exit_1,
    cast(sum(case when from_position = 5 then written_off end) as double) as lost_5,
    cast(sum(case when from_position = 4 then written_off end) as double) as lost_4,
    cast(sum(case when from_position = 3 then written_off end) as double) as lost_3,
    cast(sum(case when from_position = 2 then written_off end) as double) as lost_2,
    cast(sum(case when from_position = 1 then written_off end) as double) as lost_1,
    cast(sum(case when from_position = 4 then to_5 end) as double) as roll_45,
    cast(sum(case when from_position = 3 then to_5 end) as double) as roll_35,
    cast(sum(case when from_position = 3 then to_4 end) as double) as roll_34,
    cast(sum(case when from_position = 2 then to_5 end) as double) as roll_25,
    cast(sum(case when from_position = 2 then to_4 end) as double) as roll_24,
    cast(sum(case when from_position = 2 then to_3 end) as double) as roll_23,
    cast(sum(case when from_position = 1 then to_5 end) as double) as roll_15,
    cast(sum(case when from_position = 1 then to_4 end) as double) as roll_14,
    cast(sum(case when from_position = 1 then to_3 end) as double) as roll_13,
    cast(sum(case when from_position = 1 then to_2 end) as double) as roll_12
  from pooled
  group by date_number, currency
),
known as materialized (
  select
    *,
    case when steps < 12 then 'short_history' when written_off = 0 then 'no_write_off' when exit_5 = 0 then 'no_exit' end
      as reason
  from sides
),
last_bucket as materialized (
  select *, case when reason is null then lost_5 / exit_5 end as loss_5
  from known
),
fourth_bucket as materialized (
  select
    *,
    case when reason is null and exit_4 > 0 then (lost_4 + case when roll_45 > 0 then roll_45 * loss_5 else 0 end) / exit_4 end
      as loss_4
  from last_bucket
),
third_bucket as materialized (
  select
    *,
    case when reason is null and exit_3 > 0
      then (lost_3 + case when roll_35 > 0 then roll_35 * loss_5 else 0 end
        + case when roll_34 > 0 then roll_34 * loss_4 else 0 end) / exit_3 end as loss_3
  from fourth_bucket
),
second_bucket as materialized (
  select
    *,
    case when reason is null and exit_2 > 0
      then (lost_2 + case when roll_25 > 0 then roll_25 * loss_5 else 0 end
        + case when roll_24 > 0 then roll_24 * loss_4 else 0 end
        + case when roll_23 > 0 then roll_23 * loss_3 else 0 end) / exit_2 end as loss_2
  from third_bucket
),
losses as materialized (
  select
    *,
    case when reason is null and exit_1 > 0
      then (lost_1 + case when roll_15 > 0 then roll_15 * loss_5 else 0 end
        + case when roll_14 > 0 then roll_14 * loss_4 else 0 end
        + case when roll_13 > 0 then roll_13 * loss_3 else 0 end
        + case when roll_12 > 0 then roll_12 * loss_2 else 0 end) / exit_1 end as loss_1
  from second_bucket
),
rates as (
  select
    pooled.*,
    case from_position when 1 then loss_1 when 2 then loss_2 when 3 then loss_3 when 4 then loss_4 else loss_5 end
      as loss_rate,
    losses.reason
  from pooled
  join losses on losses.date_number = pooled.date_number and losses.currency = pooled.currency
)
select
  position_dates.date_role,
  currency,
  buckets.bucket,
  buckets.bucket_position,
  steps,
  from_date,
  base,
  paid,
  cast(to_1 + to_2 + to_3 + to_4 + to_5
    - case from_position when 1 then to_1 when 2 then to_2 when 3 then to_3 when 4 then to_4 else to_5 end
    as decimal(38, 3)) as rolled,
  case from_position when 1 then to_1 when 2 then to_2 when 3 then to_3 when 4 then to_4 else to_5 end as stayed,
  written_off,
  left_out,
  loss_rate,
  case
    when entered_rates is not null
      then cast(cast(split_part(entered_rates, ',', buckets.bucket_position) as decimal(18, 9)) / 100 as decimal(18, 9))
    when loss_rate is not null
      then cast(round(least(1, loss_rate * (1 - cast(recovery_percent as double) / 100)
        * cast(forward_factor as double)), 9) as decimal(18, 9))
  end as rate,
  entered_rates is not null as is_entered,
  case when loss_rate is null then coalesce(reason, 'no_basis') end as reason
from rates
join buckets on buckets.bucket_position = rates.from_position
join position_dates on position_dates.date_number = rates.date_number
cross join settings
