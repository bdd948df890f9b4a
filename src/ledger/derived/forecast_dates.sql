-- table:     forecast_dates
-- answers:   From which dates is cash forecast: the as-of date, and earlier ones whose weeks have passed since?
-- grain:     one row per date
-- reads:     payer_dates, settings, ledger_span
-- columns:
--   step           bigint   0 the as-of date; 1 ... 12 the latest month-ends whose thirteen weeks are over
--   position_date  date
--   date_number    integer  of payer_dates
-- identity:  not exists (select 1 from forecast_dates cross join settings where step > 0 and position_date + 91 > as_of)

-- An earlier date is tried only where the six months before it, by which customers are classed, lie in the ledger.
select cast(0 as bigint) as step, position_date, date_number
from payer_dates
cross join settings
cross join ledger_span
where position_date = as_of and has_history and as_of >= ledger_start
union all
select row_number() over (order by position_date desc), position_date, date_number
from payer_dates
cross join ledger_span
where is_tried and has_history and eve + 1 >= ledger_start
