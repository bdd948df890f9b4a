-- What was odd or assumed among the loaded rows, each with its count and one example.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with
loaded as (select * from import_rows where reason is null),
due as (select due_date_basis, source_line from documents where source_file_id = {{source_file}}),
repeated_numbers as (
  select entity_id, customer_id, kind, number, count(*) as documents, min(source_line) as source_line
  from loaded
  where has_number
  group by entity_id, customer_id, kind, number
  having count(*) > 1
),
stripped_ids as (
  select ltrim(customer_id, '0') as stripped, count(distinct customer_id) as ids,
    count(*) as documents, min(source_line) as source_line, string_agg(distinct customer_id, ' / ' order by customer_id) as example
  from loaded
  where regexp_full_match(customer_id, '[0-9]+')
  group by ltrim(customer_id, '0')
  having count(distinct customer_id) > 1
),
names as (
  select entity_id, customer_id, count(distinct customer_name) as names, count(*) as documents,
    min(source_line) as source_line, customer_id || ': ' || string_agg(distinct customer_name, ' / ' order by customer_name) as example
  from loaded
  where customer_name is not null and {{has_customer_id}}
  group by entity_id, customer_id
  having count(distinct customer_name) > 1
),
undated as (select * from import_settled where settlement_date is null),
facts as (
  select 'assumed_due_dates' as notice, count(*) as rows, min(source_line) as line,
    cast((select assumed_terms_days from settings) as varchar) as detail
  from due where due_date_basis = 'assumed'
  union all select 'due_dates_by_terms', count(*), min(source_line), null from due where due_date_basis = 'terms'
  union all select 'assumed_currency', count(*), min(source_line), any_value(currency) from loaded where is_currency_assumed
  union all select 'rounded_amounts', count(*), min(source_line), null from loaded where is_rounded
  union all select 'zero_amounts', count(*), min(source_line), null from loaded where amount = 0
  union all select 'due_before_issue', count(*), min(source_line), null
  from loaded where due_date_stated < issue_date and amount > 0
  union all select 'settled_before_issue', count(*), min(source_line), null from loaded where settlement_date < issue_date
  union all select 'no_date_marks', count(*), min(source_line), null from loaded where has_no_date_mark
  union all select 'numbers_from_lines', count(*), min(source_line), null from loaded where not has_number
  union all select 'repeated_numbers', sum(documents), min(source_line), min_by(number, source_line) from repeated_numbers
  union all select 'ids_with_leading_zeros', sum(documents), min(source_line), min_by(example, source_line) from stripped_ids
  union all select 'ids_with_several_names', sum(documents), min(source_line), min_by(example, source_line) from names
  union all select 'without_customer', count(*), min(source_line), null from loaded where customer_id = '-'
  union all select 'negative_invoices', count(*), min(source_line), null
  from loaded where kind = 'credit_note' and type_meaning = 'invoice'
  union all select 'unknown_types', count(*), min(source_line), min_by(type_text, source_line) from loaded where is_unknown_type
  union all select 'unknown_statuses', count(*), min(source_line), min_by(status_text, source_line)
  from loaded where is_unknown_status
  union all select 'open_exceeds_amount', count(*), min(source_line), null from import_settled where difference <> 0
  union all select 'undated_settlements', count(*), min(source_line), cast(? as varchar) from undated
  union all select 'derived_settlements', count(*), min(source_line), null
  from import_settled where settlement_date is not null and not is_settled
  union all select 'credited_rest', count(*), min(source_line), null from import_settled where credited <> 0
  union all select 'dated_but_open', count(*), min(source_line), null
  from loaded where settlement_date is not null and amount <> 0
    and record not in (select record from import_settled)
  union all select 'identical_rows', count(*), min(source_line), null
  from loaded where not has_number and record in (select record from import_repeated)
  union all select 'unread_extras', count(*), min(source_line), null from loaded where has_unread_extra
  union all select 'credits_as_receipts', count(*), min(source_line), null
  from loaded where {{are_credits_receipts}} and kind = 'receipt' and coalesce(type_meaning, '') <> 'receipt'
  union all select 'nothing_says_paid', count(*), null, null from loaded where not {{says_paid}}
  union all select 'amount_from_open', count(*), null, null from loaded where {{amount_is_open}}
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
