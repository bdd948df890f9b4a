-- table:     limit_breaches
-- answers:   Which invoices were agreed, paid, or are open beyond the first legal limit?
-- grain:     one row per invoice whose due date, payment or open amount passes it by the as-of date, whatever the scope
-- reads:     document_paths, documents, movements, payments, buyers, legal_limits, payer_dates, settings
-- columns:
--   document_id       bigint
--   dimension_set_id  integer
--   buyer             varchar         see buyers; no consumers
--   number            varchar         of documents, as the next four: a list of many reads them here for a third of the time
--   issue_date        date
--   due_date          date
--   due_date_basis    varchar         stated, terms, assumed
--   amount            decimal(18, 3)
--   plain_limit       date            see legal_limits, as the next two
--   month_end_first   date
--   month_end_last    date
--   terms             varchar         ok; watch: lawful only with an express clause; over; untold: the due date is assumed
--   paid_watch        decimal(38, 3)  paid after the first limit and not after the last
--   paid_over         decimal(38, 3)  paid after the last limit
--   open_watch        decimal(38, 3)  open at the as-of date, which has passed the first limit and not the last
--   open_over         decimal(38, 3)  open, and the as-of date has passed the last limit
-- identity:  not exists (select 1 from limit_breaches group by document_id having count(*) > 1)
with dated as (
  select
    payments.document_id, payments.dimension_set_id, payments.issue_date, effective_date as pay_date, amount as paid,
    0 as open_amount
  from payments
  cross join settings
  where effective_date <= as_of and (reversed_date is null or reversed_date > as_of)
  union all
  select movements.document_id, movements.dimension_set_id, movements.issue_date, as_of, 0, claim_amount
  from movements
  cross join settings
  join document_paths on document_paths.document_id = movements.document_id and is_invoice
  where movement_date <= as_of and (movements.closed_date is null or movements.closed_date > as_of)
),
late as (
  select
    dated.document_id,
    sum(case when pay_date <= last_limit then paid else 0 end) as paid_watch,
    sum(case when pay_date > last_limit then paid else 0 end) as paid_over,
    sum(case when pay_date <= last_limit then open_amount else 0 end) as open_watch,
    sum(case when pay_date > last_limit then open_amount else 0 end) as open_over
  from dated
  join buyers on buyers.dimension_set_id = dated.dimension_set_id
  join legal_limits
    on legal_limits.issue_date = dated.issue_date and legal_limits.buyer = buyers.buyer and pay_date > plain_limit
  group by dated.document_id
),
judged as (
  select
    document_paths.document_id,
    document_paths.dimension_set_id,
    buyers.buyer,
    plain_limit,
    month_end_first,
    month_end_last,
    case
      when is_assumed then 'untold'
      when due_date <= plain_limit then 'ok'
      when due_date <= last_limit then 'watch'
      else 'over'
    end as terms,
    coalesce(paid_watch, 0) as paid_watch,
    coalesce(paid_over, 0) as paid_over,
    coalesce(open_watch, 0) as open_watch,
    coalesce(open_over, 0) as open_over
  from document_paths
  join buyers on buyers.dimension_set_id = document_paths.dimension_set_id
  join legal_limits on legal_limits.issue_date = document_paths.issue_date and legal_limits.buyer = buyers.buyer
  cross join settings
  join payer_dates on payer_dates.position_date = as_of
  left join late on late.document_id = document_paths.document_id
  where is_invoice and document_paths.issue_date <= as_of and (late.document_id is not null or due_date > plain_limit)
)
select
  judged.document_id,
  judged.dimension_set_id,
  buyer,
  number,
  issue_date,
  due_date,
  due_date_basis,
  amount,
  plain_limit,
  month_end_first,
  month_end_last,
  terms,
  cast(paid_watch as decimal(38, 3)) as paid_watch,
  cast(paid_over as decimal(38, 3)) as paid_over,
  cast(open_watch as decimal(38, 3)) as open_watch,
  cast(open_over as decimal(38, 3)) as open_over
from judged
join documents on documents.document_id = judged.document_id
where terms = 'watch' or terms = 'over' or paid_watch <> 0 or paid_over <> 0 or open_watch <> 0 or open_over <> 0
