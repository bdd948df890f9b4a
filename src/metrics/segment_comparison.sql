-- view:      segment_comparison
-- answers:   Which segments owe most, which are late, and where is it getting worse?
-- grain:     one row per currency and segment with something open or billed at one of the two dates
-- reads:     segment_positions, positions, curve_segments, dimension_sets, settings
-- columns:
--   currency                        varchar
--   segment                         varchar         value of the chosen dimension; null: not stated
--   customers                       bigint          customers whose balance is not 0
--   balance                         decimal(38, 3)
--   overdue                         decimal(38, 3)
--   gross_open                      decimal(38, 3)  positive open amounts; the five buckets add up to it
--   unapplied                       decimal(38, 3)  credits not yet applied, negative
--   bucket_1                        decimal(38, 3)  not due; by issue date: null, for there is no such bucket
--   bucket_2                        decimal(38, 3)  up to 30 days late, by the default edges
--   bucket_3                        decimal(38, 3)  up to 60
--   bucket_4                        decimal(38, 3)  up to 90
--   bucket_5                        decimal(38, 3)  more
--   overdue_rate                    double          share of gross open
--   billings                        decimal(38, 3)  of the window
--   dso                             double          days
--   average_days_delinquent         double          days
--   days_beyond_terms               double          days, early payments negative
--   late_share_amount               double          payments after the due date / payments of the window
--   disputed_share                  double          share of gross open
--   top_customer_share              double          gross open amounts of the customer who owes most, as a share
--   balance_before                  decimal(38, 3)  at the comparison date, as all that follow
--   overdue_before                  decimal(38, 3)
--   overdue_rate_before             double
--   dso_before                      double
--   average_days_delinquent_before  double
--   days_beyond_terms_before        double
--   reason                          varchar         why there is no DSO: ledger_start, no_history, no_billings
-- identity:  not exists (select 1 from segment_comparison where gross_open + unapplied < balance)
with customer_claims as (
  select
    segment_number,
    entity_id,
    customer_id,
    sum(claims) as claims,
    sum(claims + case when settings.credits = 'include' then positions.credits else 0 end) as balance
  from positions
  join curve_segments on curve_segments.dimension_set_id = positions.dimension_set_id
  join dimension_sets on dimension_sets.dimension_set_id = positions.dimension_set_id
  cross join settings
  where date_role = 'as_of' and (claims <> 0 or positions.credits <> 0)
  group by segment_number, entity_id, customer_id
),
customers as (
  select
    segment_number,
    count(case when balance <> 0 then 1 end) as customers,
    max(claims) as largest_claims
  from customer_claims
  group by segment_number
),
sides as (
  select * from segment_positions
),
present as (
  select * from sides where date_role = 'as_of'
),
past as (
  select * from sides where date_role = 'compare_to'
)
select
  present.currency,
  present.segment,
  case when present.balance is not null then coalesce(customers.customers, 0) end as customers,
  present.balance,
  present.overdue,
  present.gross_open,
  present.unapplied,
  case when ageing_basis = 'due' then present.gross_open - present.late_1 end as bucket_1,
  case when ageing_basis = 'due' then present.late_1 else present.gross_open end - present.late_2 as bucket_2,
  present.late_2 - present.late_3 as bucket_3,
  present.late_3 - present.late_4 as bucket_4,
  present.late_4 as bucket_5,
  present.overdue_rate,
  present.billings,
  present.dso,
  present.average_days_delinquent,
  present.days_beyond_terms,
  present.late_share_amount,
  present.disputed_share,
  case when present.gross_open > 0
    then cast(largest_claims as double) / cast(present.gross_open as double) end as top_customer_share,
  past.balance as balance_before,
  past.overdue as overdue_before,
  past.overdue_rate as overdue_rate_before,
  past.dso as dso_before,
  past.average_days_delinquent as average_days_delinquent_before,
  past.days_beyond_terms as days_beyond_terms_before,
  present.reason
from present
left join past on past.segment_number = present.segment_number
left join customers on customers.segment_number = present.segment_number
cross join settings
where not present.is_empty or not coalesce(past.is_empty, true)
