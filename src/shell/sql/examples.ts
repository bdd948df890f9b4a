/** Questions to start from; their titles are in text.sql.examples. */
export const examples = {
  late_customers: `select customer_name, currency, sum(open_amount) as overdue, max(days_overdue) as days_overdue
from open_documents
where days_overdue > 30
group by customer_name, currency
order by overdue desc
limit 20`,
  ageing: `select currency, bucket, amount, share, documents
from aging_pyramid
where date_role = 'as_of'
order by currency, bucket_position`,
  large_invoices: `select number, customer_id, issue_date, due_date, amount, currency
from documents
where kind = 'invoice' and issue_date >= (select as_of - 90 from settings)
order by amount desc
limit 50`,
  how_settled: `select kind, link, count(*) as allocations, sum(amount) as amount
from allocations
group by kind, link
order by amount desc`,
  same_amount: `select customer_id, amount, currency, count(*) as invoices,
  min(issue_date) as first_issued, max(issue_date) as last_issued, string_agg(number, ', ') as numbers
from documents
where kind = 'invoice'
group by customer_id, amount, currency
having count(*) > 1 and max(issue_date) - min(issue_date) <= 31
order by amount desc
limit 50`,
  by_source: `select source_files.name, documents.kind, count(*) as documents, sum(amount) as amount
from documents
join source_files using (source_file_id)
group by source_files.name, documents.kind
order by source_files.name, documents.kind`,
} as const

export type ExampleName = keyof typeof examples
