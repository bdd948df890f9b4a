-- view:      roll_rates
-- answers:   What became within thirty days of what was open?
-- grain:     one row per currency and bucket in which amounts were open thirty days before the as-of date
-- needs:     history
-- reads:     roll_steps, buckets
-- columns:
--   currency       varchar         ISO 4217
--   from_date      date            thirty days before
--   to_date        date            the as-of date
--   from_bucket    varchar
--   from_position  integer         1 not due ... 5 latest
--   base           decimal(38, 3)  claims then open: the columns from to_1 to written_off add up to it
--   to_1           decimal(38, 3)  still open, now not due; to_2 ... to_5: in that bucket
--   to_2           decimal(38, 3)
--   to_3           decimal(38, 3)
--   to_4           decimal(38, 3)
--   to_5           decimal(38, 3)
--   paid           decimal(38, 3)
--   credited       decimal(38, 3)  credit notes, discounts, roundings
--   transferred    decimal(38, 3)  transfers and exchange differences
--   written_off    decimal(38, 3)
--   reopened       decimal(38, 3)  by how much claims of the base grew; no part of it
-- identity:  not exists (select 1 from roll_rates
--            where to_1 + to_2 + to_3 + to_4 + to_5 + paid + credited + transferred + written_off <> base)
select
  currency,
  from_date,
  to_date,
  buckets.bucket as from_bucket,
  from_position,
  base,
  to_1,
  to_2,
  to_3,
  to_4,
  to_5,
  paid,
  credited,
  transferred,
  written_off,
  reopened
from roll_steps
join buckets on buckets.bucket_position = roll_steps.from_position
where date_number = 1 and step = 1
