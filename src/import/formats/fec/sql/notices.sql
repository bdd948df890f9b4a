-- What was assumed, chosen or odd, each with its count and one example.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with
accounts as (
  select
    *,
    case when regexp_matches(account, '^[1-9]') then left(account, 1) else '?' end as account_class,
    left(account, 3) as family
  from fec_totals
),
families as (
  select family, sum(rows) as rows, min(line) as line,
    cast(cast(coalesce(sum(debit), 0) - coalesce(sum(credit), 0) as decimal(38, 2)) as varchar) as balance
  from accounts
  group by family
),
dated as (
  select
    classified.source_line,
    items.item_date = entry_date and piece_date is distinct from entry_date as is_by_entry,
    items.item_date <> entry_date as is_by_piece
  from fec_classified as classified
  join account_items as items on items.item = classified.record
  where items.class in ('invoice', 'credit_note')
),
groups as (
  select members.group_id, any_value(debits) as debits, any_value(credits) as credits, any_value(balance) as balance,
    min(source_line) as line
  from (
    select group_id, debits, credits, balance, unnest(items) as item from account_groups where balance <> 0
  ) as members
  join account_items on account_items.item = members.item
  group by members.group_id
),
linked as (
  select pairs.link, items.source_line, pairs.credit
  from account_pairs as pairs
  join account_items as items on items.item = pairs.credit
),
unapplied as (
  select items.item, items.source_line,
    -items.amount - coalesce(sum(pairs.mills), 0) / cast(1000 as decimal(38, 0)) as left_over
  from account_items as items
  left join account_pairs as pairs on pairs.credit = items.item
  where items.amount < 0
  group by items.item, items.source_line, items.amount
  having -items.amount * 1000 > coalesce(sum(pairs.mills), 0)
),
facts as (
  select 'fec_other_accounts' as notice, sum(rows) as rows, min(line) as line, account_class as detail
  from accounts
  where not is_receivable
  group by account_class
  union all
  select 'fec_sides_differ', sum(rows), null, cast(cast(sum(debit) - sum(credit) as decimal(38, 2)) as varchar)
  from accounts
  having sum(debit) <> sum(credit)
  union all
  select 'fec_unreadable_elsewhere', sum(unreadable_rows), min(unreadable_line), null
  from accounts
  where not is_receivable
  union all
  select 'fec_cash_basis', sum(rows) filter (where starts_with(account, '70')), null,
    cast(sum(rows) filter (where is_receivable) as varchar)
  from accounts
  having sum(rows) filter (where is_receivable) * 20 < sum(rows) filter (where starts_with(account, '70'))
  union all
  select 'fec_accruals', rows, line, balance from families where family = '418'
  union all
  select 'fec_advances', rows, line, balance from families where family = '419'
  union all
  select 'fec_ledger', count(*), min(source_line), ledger || ': ' || cast(sum(amount) as decimal(38, 2))
  from fec_classified
  group by ledger
  union all
  select 'fec_customers_from_accounts', count(*), min(source_line), min_by(customer_id, source_line)
  from fec_receivables where reason is null and is_from_account
  union all
  select 'fec_no_entry', count(*), min(source_line), null from fec_classified where entry_id is null
  union all
  select 'fec_dated_by_piece', count(*), min(source_line), null from dated where is_by_piece
  union all
  select 'fec_dated_by_entry', count(*), min(source_line), null from dated where is_by_entry
  union all
  select 'fec_openings', count(*), min(source_line), cast(min(item_date) as varchar)
  from account_items
  where class = 'opening'
  union all
  select 'fec_openings_dropped', count(*), null, cast(cast(sum(amount) as decimal(38, 2)) as varchar)
  from fec_openings
  union all
  select 'fec_openings_kept', count(*), min(items.source_line), min_by(items.customer_id, items.source_line)
  from account_items as items
  join fec_classified as classified on classified.record = items.item
  where classified.class = 'opening' and items.class <> 'opening'
  union all
  select 'fec_openings_differ', count(*), null,
    min(customer_id) || ': ' || cast(min_by(difference, customer_id) as decimal(38, 2))
  from fec_opening_differences
  union all
  select 'fec_lettering_provisional', count(*), min(source_line), min_by(lettering, source_line)
  from account_items where starts_with(lettering, '*')
  union all
  select 'fec_lettering_one_sided', count(*), min(line), null from groups where debits = 0 or credits = 0
  union all
  select 'fec_lettering_unbalanced', count(*), min(line),
    cast(cast(sum(balance) / cast(1000 as decimal(38, 0)) as decimal(38, 2)) as varchar)
  from groups where debits > 0 and credits > 0
  union all
  select 'fec_matched', count(distinct credit), min(source_line), null from linked where link = 'matched'
  union all
  select 'fec_derived', count(distinct credit), min(source_line), null from linked where link = 'derived'
  union all
  select 'fec_unapplied', count(*), min(source_line), cast(cast(sum(left_over) as decimal(38, 2)) as varchar)
  from unapplied
  union all
  select 'fec_bounces', count(*), min(items.source_line), min_by(items.number, items.source_line)
  from account_bounces
  join account_items as items on items.item = account_bounces.refund
  where is_done
  union all
  select 'fec_money_back_unexplained', count(*), min(source_line), min_by(number, source_line)
  from account_documents as documents
  join account_items as items on items.item = documents.item
  where items.class = 'refund' and documents.kind = 'adjustment'
  union all
  select 'fec_transfers', count(*), min(source_line), min_by(number, source_line)
  from account_items
  where class = 'transfer'
  union all
  select 'fec_write_offs', count(*), min(source_line), min_by(number, source_line)
  from account_items
  where class = 'write_off'
  union all
  select 'fec_due_dates_in_labels', count(*), min(source_line),
    cast(min_by(fec_label_dates.due_date, source_line) as varchar)
  from fec_label_dates
  join fec_receivables on fec_receivables.record = fec_label_dates.record
  union all
  select 'assumed_due_dates', count(*), min(source_line), cast(any_value(assumed_terms_days) as varchar)
  from documents, settings where source_file_id = {{source_file}} and due_date_basis = 'assumed'
  union all
  select 'due_dates_by_terms', count(*), min(source_line), null
  from documents where source_file_id = {{source_file}} and due_date_basis = 'terms'
  union all
  select 'zero_amounts', count(*), min(source_line), null from account_items where amount = 0
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
