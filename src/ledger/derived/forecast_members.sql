-- table:     forecast_members
-- answers:   How did the customer of each dimension set pay, at the dates from which cash is forecast?
-- grain:     one row per date and dimension set, whatever the scope: filters choose customers and change no expectation
-- reads:     forecast_dates, forecast_groups, payers, payer_positions, dimension_sets
-- columns:
--   step              bigint   of forecast_dates
--   position_date     date
--   dimension_set_id  integer
--   payer_id          integer
--   group_number      bigint   of forecast_groups, by the customer's class at the date
--   days_late         double   weighted by amount, over payments of six months and what is overdue; null: none
-- identity:  not exists (select 1 from forecast_members group by step, dimension_set_id having count(*) > 1)
select
  forecast_dates.step,
  forecast_dates.position_date,
  payers.dimension_set_id,
  payers.payer_id,
  forecast_groups.group_number,
  payer_positions.days_late
from payers
join dimension_sets on dimension_sets.dimension_set_id = payers.dimension_set_id
cross join forecast_dates
left join payer_positions
  on payer_positions.date_number = forecast_dates.date_number and payer_positions.payer_id = payers.payer_id
join forecast_groups
  on forecast_groups.currency = dimension_sets.currency
  and coalesce(forecast_groups.payer_class, '') = coalesce(payer_positions.payer_class, '')
