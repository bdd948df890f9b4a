-- view:      open_documents
-- answers:   Which documents make up the balance?
-- grain:     one row per document that is open at the as-of date
-- reads:     movements, scope, documents, customers, source_files, date_reasons, buckets, settings
-- columns:
--   document_id       bigint
--   currency          varchar         ISO 4217
--   dimension_set_id  integer
--   entity_id         varchar
--   customer_id       varchar
--   customer_name     varchar
--   number            varchar
--   kind              varchar         invoice, credit_note, receipt, opening, instalment
--   issue_date        date
--   due_date          date
--   due_date_basis    varchar         stated, terms, assumed; none for credits
--   amount            decimal(18, 3)
--   open_amount       decimal(38, 3)  negative: unapplied credit, such as the excess of an overpaid invoice
--   days_overdue      bigint          negative: not due yet; null for credits
--   bucket            varchar
--   bucket_position   integer         1 not due ... 5 latest, 6 unapplied
--   is_disputed       boolean
--   dispute_reason    varchar
--   sales_rep         varchar
--   source_name       varchar         file
--   source_line       bigint          line in it
-- identity:  not exists (select 1 from (select currency, sum(open_amount) as amount from open_documents group by currency)
--            join headline using (currency) where date_role = 'as_of' and amount <> gross_open + unapplied)
with open_amounts as (
  select movements.document_id, sum(movements.claim_amount + movements.credit_amount) as open_amount
  from movements
  join scope on scope.dimension_set_id = movements.dimension_set_id
  cross join settings
  where movements.movement_date <= as_of and (movements.closed_date is null or movements.closed_date > as_of)
  group by movements.document_id
  having sum(movements.claim_amount + movements.credit_amount) <> 0
),
aged as (
  select
    documents.*,
    open_amounts.open_amount,
    case when open_amount > 0 then date_diff('day', due_date, as_of) end as days_overdue,
    date_diff('day', case when ageing_basis = 'issue' then issue_date else due_date end, as_of) as days_aged
  from open_amounts
  join documents on documents.document_id = open_amounts.document_id
  cross join settings
),
placed as (
  select
    aged.*,
    case
      when open_amount < 0 then 6
      when days_aged > bucket_edge_4 then 5
      when days_aged > bucket_edge_3 then 4
      when days_aged > bucket_edge_2 then 3
      when days_aged > bucket_edge_1 or ageing_basis = 'issue' then 2
      else 1
    end as bucket_position
  from aged
  cross join settings
)
select
  placed.document_id,
  placed.currency,
  placed.dimension_set_id,
  placed.entity_id,
  placed.customer_id,
  customers.name as customer_name,
  placed.number,
  placed.kind,
  placed.issue_date,
  placed.due_date,
  placed.due_date_basis,
  placed.amount,
  placed.open_amount,
  placed.days_overdue,
  buckets.bucket,
  placed.bucket_position,
  placed.is_disputed,
  placed.dispute_reason,
  placed.sales_rep,
  source_files.name as source_name,
  placed.source_line
from placed
join date_reasons on date_reasons.date_role = 'as_of' and date_reasons.balance_reason is null
join buckets on buckets.bucket_position = placed.bucket_position
left join customers
  on customers.entity_id = placed.entity_id and customers.customer_id = placed.customer_id
left join source_files on source_files.source_file_id = placed.source_file_id
