-- view:      beyond_limits
-- answers:   Which invoices were agreed, or paid, later than sixty days after issue, or a public buyer's thirty?
-- grain:     one row per invoice whose due date, payment or open amount passes the first legal limit
-- needs:     due_dates
-- reads:     documents, document_paths, movements, payments, buyers, legal_limits, customers, date_reasons, settings
-- columns:
--   document_id      bigint
--   currency         varchar         ISO 4217
--   entity_id        varchar
--   customer_id      varchar
--   customer_name    varchar
--   buyer            varchar         private, public
--   number           varchar
--   issue_date       date
--   due_date         date
--   due_date_basis   varchar         stated, terms, assumed
--   plain_limit      date            days from the date of issue
--   month_end_first  date            the days and then the end of the month; null: public buyers
--   month_end_last   date            the end of the month and then the days
--   amount           decimal(18, 3)
--   terms            varchar         ok; watch: lawful only with an express clause; over; untold: the due date is assumed
--   paid_watch       decimal(38, 3)  paid after the first limit and not after the last
--   paid_over        decimal(38, 3)  paid after the last limit
--   open_watch       decimal(38, 3)  open at the as-of date, which has passed the first limit and not the last
--   open_over        decimal(38, 3)  open, and the as-of date has passed the last limit
--   beyond           decimal(38, 3)  paid_over and open_over
-- identity:  not exists (select 1 from (select currency, sum(beyond) as amount from beyond_limits group by currency) as documents join (select currency, sum(paid_over + open_over) as amount from legal_terms group by currency) as summary on summary.currency = documents.currency where documents.amount <> summary.amount)
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
    documents.*,
    buyers.buyer,
    plain_limit, month_end_first, month_end_last,
    case
      when due_date_basis = 'assumed' then 'untold'
      when due_date <= plain_limit then 'ok'
      when due_date <= last_limit then 'watch'
      else 'over'
    end as terms,
    coalesce(paid_watch, 0) as paid_watch,
    coalesce(paid_over, 0) as paid_over,
    coalesce(open_watch, 0) as open_watch,
    coalesce(open_over, 0) as open_over
  from documents
  join buyers on buyers.dimension_set_id = documents.dimension_set_id
  join legal_limits on legal_limits.issue_date = documents.issue_date and legal_limits.buyer = buyers.buyer
  join date_reasons on date_role = 'as_of' and balance_reason is null
  cross join settings
  left join late on late.document_id = documents.document_id
  where amount > 0 and not is_opening and (kind = 'invoice' or kind = 'instalment') and documents.issue_date <= as_of
    and (late.document_id is not null or due_date > plain_limit)
)
select
  document_id,
  currency,
  judged.entity_id,
  judged.customer_id,
  customers.name as customer_name,
  buyer,
  number,
  issue_date,
  due_date,
  due_date_basis,
  plain_limit,
  month_end_first,
  month_end_last,
  amount,
  terms,
  cast(paid_watch as decimal(38, 3)) as paid_watch,
  cast(paid_over as decimal(38, 3)) as paid_over,
  cast(open_watch as decimal(38, 3)) as open_watch,
  cast(open_over as decimal(38, 3)) as open_over,
  cast(paid_over + open_over as decimal(38, 3)) as beyond
from judged
left join customers on customers.entity_id = judged.entity_id and customers.customer_id = judged.customer_id
where terms = 'watch' or terms = 'over' or paid_watch <> 0 or paid_over <> 0 or open_watch <> 0 or open_over <> 0
