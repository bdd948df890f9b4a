-- table:     monthly_exposure
-- answers:   In which month does an amount become owed, disputed or late?
-- grain:     one row per dimension set and month with a change
-- reads:     movements, settings
-- columns:
--   dimension_set_id  integer
--   currency          varchar
--   month_end         date            amounts summed up to a month-end give the level at its end of day
--   claims            decimal(18, 3)
--   credits           decimal(18, 3)
--   overdue           decimal(18, 3)  past the due date
--   late_1            decimal(18, 3)  more than bucket_edge_1 days past the due date (policy: past the issue date)
--   late_2            decimal(18, 3)
--   late_3            decimal(18, 3)
--   late_4            decimal(18, 3)
--   disputed          decimal(18, 3)  claims of disputed documents
--   assumed           decimal(18, 3)  claims whose due date was assumed
with edges as (
  select *, ageing_basis = 'due' and bucket_edge_1 = 0 as is_overdue_late_1 from settings
),
claims as (
  select
    movements.*,
    case when ageing_basis = 'issue' then issue_date else due_date end as aged_from,
    bucket_edge_1, bucket_edge_2, bucket_edge_3, bucket_edge_4, is_overdue_late_1,
    cast(0 as decimal(18, 3)) as nothing
  from movements
  cross join edges
),
-- A document whose open amount ends before the day of a lateness level never reaches it.
changes as (
  select dimension_set_id, currency, last_day(movement_date) as month_end,
    claim_amount as claims, credit_amount as credits,
    nothing as overdue, nothing as late_1, nothing as late_2, nothing as late_3, nothing as late_4,
    case when is_disputed then claim_amount else 0 end as disputed,
    case when due_date_basis = 'assumed' then claim_amount else 0 end as assumed
  from claims
  union all
  select dimension_set_id, currency, last_day(greatest(movement_date, due_date + 1)), nothing, nothing,
    claim_amount, case when is_overdue_late_1 then claim_amount else 0 end, nothing, nothing, nothing, nothing, nothing
  from claims
  where claim_amount <> 0 and (closed_date is null or closed_date > due_date + 1)
  union all
  select dimension_set_id, currency, last_day(greatest(movement_date, aged_from + bucket_edge_1 + 1)), nothing, nothing,
    nothing, claim_amount, nothing, nothing, nothing, nothing, nothing
  from claims
  where claim_amount <> 0 and not is_overdue_late_1
    and (closed_date is null or closed_date > aged_from + bucket_edge_1 + 1)
  union all
  select dimension_set_id, currency, last_day(greatest(movement_date, aged_from + bucket_edge_2 + 1)), nothing, nothing,
    nothing, nothing, claim_amount, nothing, nothing, nothing, nothing
  from claims
  where claim_amount <> 0 and (closed_date is null or closed_date > aged_from + bucket_edge_2 + 1)
  union all
  select dimension_set_id, currency, last_day(greatest(movement_date, aged_from + bucket_edge_3 + 1)), nothing, nothing,
    nothing, nothing, nothing, claim_amount, nothing, nothing, nothing
  from claims
  where claim_amount <> 0 and (closed_date is null or closed_date > aged_from + bucket_edge_3 + 1)
  union all
  select dimension_set_id, currency, last_day(greatest(movement_date, aged_from + bucket_edge_4 + 1)), nothing, nothing,
    nothing, nothing, nothing, nothing, claim_amount, nothing, nothing
  from claims
  where claim_amount <> 0 and (closed_date is null or closed_date > aged_from + bucket_edge_4 + 1)
)
select
  dimension_set_id,
  currency,
  month_end,
  cast(sum(claims) as decimal(18, 3)) as claims,
  cast(sum(credits) as decimal(18, 3)) as credits,
  cast(sum(overdue) as decimal(18, 3)) as overdue,
  cast(sum(late_1) as decimal(18, 3)) as late_1,
  cast(sum(late_2) as decimal(18, 3)) as late_2,
  cast(sum(late_3) as decimal(18, 3)) as late_3,
  cast(sum(late_4) as decimal(18, 3)) as late_4,
  cast(sum(disputed) as decimal(18, 3)) as disputed,
  cast(sum(assumed) as decimal(18, 3)) as assumed
from changes
group by dimension_set_id, currency, month_end
