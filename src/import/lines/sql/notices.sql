-- What was assumed or left out, each with its count and one example.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with file_documents as (
  select *
  from documents
  where source_file_id = {{source_file}}
),
facts as (
  select 'assumed_due_dates' as notice, count(*) as rows, min(source_line) as line,
    (select cast(assumed_terms_days as varchar) from settings) as detail
  from file_documents
  where due_date_basis = 'assumed' and kind <> 'opening'
  union all
  select 'other_accounts', count(*), min(source_line), null
  from account_lines
  where reason = 'other_account'
  union all
  select 'without_customer', count(*), min(source_line), null
  from account_lines
  where reason is null and customer_id = '-'
  union all
  select 'due_before_issue', count(*), min(source_line), null
  from file_documents
  where due_date < issue_date and kind = 'invoice'
  union all
  select 'zero_amounts', count(*), min(source_line), null
  from file_documents
  where amount = 0
  union all
  select 'openings_restated', count(*), min(source_line), (
    select string_agg(currency || ' ' || cast(cast(amount as decimal(38, 2)) as varchar), ', ' order by currency)
    from (select currency, sum(amount) as amount from account_openings group by currency) as sums)
  from account_openings
  union all
  select 'openings_kept', count(*), min(source_line), min_by(customer_id, source_line)
  from account_late_openings
  union all
  select 'openings_differ', count(*), null,
    min_by(customer_id || ': ' || currency || ' ' || cast(cast(difference as decimal(38, 2)) as varchar), customer_id)
  from account_opening_differences
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
