-- view:      pooled_rolls
-- answers:   What became of open amounts over three years of steps, taken together?
-- grain:     one row per date, currency and bucket of departure; the 36 latest steps of thirty days at most
-- needs:     history
-- reads:     roll_steps
-- columns:
--   date_number    integer         1: up to the as-of date, 2: up to the comparison date
--   currency       varchar
--   from_position  integer
--   steps          bigint          how many were pooled
--   from_date      date            start of the first
--   base           decimal(38, 3)  sum of the claims at the start of every step
--   to_1           decimal(38, 3)
--   to_2           decimal(38, 3)
--   to_3           decimal(38, 3)
--   to_4           decimal(38, 3)
--   to_5           decimal(38, 3)
--   paid           decimal(38, 3)
--   written_off    decimal(38, 3)
--   left_out       decimal(38, 3)  credited, transferred, exchange: neither collected nor lost
-- identity:  not exists (select 1 from pooled_rolls
--            where to_1 + to_2 + to_3 + to_4 + to_5 + paid + written_off + left_out <> base)
select
  date_number,
  currency,
  from_position,
  count(*) as steps,
  min(from_date) as from_date,
  sum(base) as base,
  sum(to_1) as to_1,
  sum(to_2) as to_2,
  sum(to_3) as to_3,
  sum(to_4) as to_4,
  sum(to_5) as to_5,
  sum(paid) as paid,
  sum(written_off) as written_off,
  cast(sum(credited + transferred) as decimal(38, 3)) as left_out
from roll_steps
where step <= 36
group by date_number, currency, from_position
