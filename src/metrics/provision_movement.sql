-- view:      provision_movement
-- answers:   Why is the provision not what it was at the comparison date?
-- grain:     one row per currency and segment; none where the provision of one of the dates cannot be told
-- needs:     history
-- reads:     provision, curve_segments, allocations, movements, position_dates
-- columns:
--   currency     varchar         ISO 4217
--   segment      varchar         value of the chosen dimension; null: not stated
--   opening      decimal(38, 3)  at the comparison date
--   used         decimal(38, 3)  negative: what was set aside then for claims written off since
--   exposure     decimal(38, 3)  new claims, claims settled and claims grown older, at the rates of the opening
--   rate_change  decimal(38, 3)  the claims now open at the rates of now instead of those
--   closing      decimal(38, 3)  at the as-of date: the four before it add up to it
-- identity:  not exists (select 1 from provision_movement where opening + used + exposure + rate_change <> closing)
with provisions as materialized (
  select * from provision
),
spans as (
  select
    before.position_date as from_date,
    now.position_date as to_date,
    now.ageing_basis,
    now.bucket_edge_1,
    now.bucket_edge_2,
    now.bucket_edge_3,
    now.bucket_edge_4
  from position_dates as now
  join position_dates as before on now.date_number = 1 and before.date_number = 2
),
-- The few documents with a write-off between the dates, and what else settled them there.
settled as (
  select
    allocations.document_id,
    greatest(sum(case when kind = 'payment' then allocations.amount else 0 end), 0)
      + greatest(sum(case when kind in ('credit_note', 'discount', 'rounding') then allocations.amount else 0 end), 0)
      + greatest(sum(case when kind in ('transfer', 'exchange') then allocations.amount else 0 end), 0) as otherwise
  from allocations
  cross join spans
  where effective_date > from_date and effective_date <= to_date
  group by allocations.document_id
  having count(case when kind = 'write_off' then 1 end) > 0
),
claims as (
  select
    settled.document_id,
    settled.otherwise,
    movements.dimension_set_id,
    max(case when ageing_basis = 'issue' then issue_date else due_date end) as age_date,
    greatest(sum(case when movement_date <= from_date then claim_amount else 0 end), 0) as claim_before,
    greatest(sum(claim_amount), 0) as claim_after
  from settled
  join movements on movements.document_id = settled.document_id
  cross join spans
  where movement_date <= to_date
  group by settled.document_id, settled.otherwise, movements.dimension_set_id
),
lost as (
  select
    curve_segments.currency,
    curve_segments.segment,
    case
      when from_date - age_date > bucket_edge_4 then 5
      when from_date - age_date > bucket_edge_3 then 4
      when from_date - age_date > bucket_edge_2 then 3
      when from_date - age_date > bucket_edge_1 or ageing_basis = 'issue' then 2
      else 1
    end as bucket_position,
    greatest(claim_before - claim_after, 0) - least(otherwise, greatest(claim_before - claim_after, 0)) as amount
  from claims
  join curve_segments on curve_segments.dimension_set_id = claims.dimension_set_id
  cross join spans
),
lost_sums as (
  select currency, segment, bucket_position, sum(amount) as amount
  from lost
  group by currency, segment, bucket_position
),
sides as (
  select
    now.currency,
    now.segment,
    before.provision as opening,
    now.provision as closing,
    case when now.amount = 0 then 0
      else cast(round(cast(now.amount as decimal(28, 3)) * cast(before.rate as decimal(10, 9)), 2) as decimal(38, 3)) end
      as at_old_rate,
    case when coalesce(lost_sums.amount, 0) = 0 then 0
      else cast(round(cast(lost_sums.amount as decimal(28, 3)) * cast(before.rate as decimal(10, 9)), 2)
        as decimal(38, 3)) end as used
  from provisions as now
  join provisions as before
    on before.currency = now.currency
    and before.segment is not distinct from (now.segment)
    and before.bucket_position = now.bucket_position
    and before.date_role = 'compare_to'
  left join lost_sums
    on lost_sums.currency = now.currency
    and lost_sums.segment is not distinct from (now.segment)
    and lost_sums.bucket_position = now.bucket_position
  where now.date_role = 'as_of'
),
told as (
  select currency
  from sides
  group by currency
  having count(*) = count(opening + closing + at_old_rate + used)
)
select
  sides.currency,
  sides.segment,
  cast(sum(opening) as decimal(38, 3)) as opening,
  cast(-sum(used) as decimal(38, 3)) as used,
  cast(sum(at_old_rate) - sum(opening) + sum(used) as decimal(38, 3)) as exposure,
  cast(sum(closing) - sum(at_old_rate) as decimal(38, 3)) as rate_change,
  cast(sum(closing) as decimal(38, 3)) as closing
from sides
join told on told.currency = sides.currency
group by sides.currency, sides.segment
