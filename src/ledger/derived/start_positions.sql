-- table:     start_positions
-- answers:   What was open on the eve of the windows?
-- grain:     one row per date and dimension set that carries something
-- reads:     movements, position_dates
-- columns:
--   date_number       integer         of position_dates
--   dimension_set_id  integer
--   start_claims      decimal(38, 3)  claims on the eve of the window
--   start_credits     decimal(38, 3)
select date_number, dimension_set_id, sum(claim_amount) as start_claims, sum(credit_amount) as start_credits
from movements
cross join position_dates
where movement_date <= position_date - window_days
  and (closed_date is null or closed_date > position_date - window_days)
group by date_number, dimension_set_id
