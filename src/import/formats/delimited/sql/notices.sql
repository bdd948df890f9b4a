-- What was odd or assumed among the loaded rows, each with its count and one example.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with
loaded as not materialized (select * from import_rows where reason is null),
-- What may be said of every row is counted over all of them.
totals as (
  select
    count(*) as rows,
    any_value(currency) filter (where is_currency_assumed) as assumed_currency,
    count(*) filter (where is_currency_assumed) as assumed_currencies,
    min(source_line) filter (where is_currency_assumed) as assumed_currency_line
  from loaded
),
-- The few rows of which anything else can be said.
odd as (
  select *
  from loaded
  where is_rounded or amount = 0 or due_date_stated < issue_date or settlement_date < issue_date or has_no_date_mark
    or not has_number or customer_id = '-' or is_unknown_type or is_unknown_status or has_unread_extra
    or kind = 'credit_note' and type_meaning = 'invoice'
    or kind = 'receipt' and coalesce(type_meaning, '') <> 'receipt'
),
counted as (
  select
    count(*) filter (where is_rounded) as rounded,
    min(source_line) filter (where is_rounded) as rounded_line,
    count(*) filter (where amount = 0) as zero,
    min(source_line) filter (where amount = 0) as zero_line,
    count(*) filter (where due_date_stated < issue_date and amount > 0) as due_early,
    min(source_line) filter (where due_date_stated < issue_date and amount > 0) as due_early_line,
    count(*) filter (where settlement_date < issue_date) as settled_early,
    min(source_line) filter (where settlement_date < issue_date) as settled_early_line,
    count(*) filter (where has_no_date_mark) as no_date_marks,
    min(source_line) filter (where has_no_date_mark) as no_date_mark_line,
    count(*) filter (where not has_number) as numberless,
    min(source_line) filter (where not has_number) as numberless_line,
    count(*) filter (where customer_id = '-') as customerless,
    min(source_line) filter (where customer_id = '-') as customerless_line,
    count(*) filter (where kind = 'credit_note' and type_meaning = 'invoice') as negative,
    min(source_line) filter (where kind = 'credit_note' and type_meaning = 'invoice') as negative_line,
    count(*) filter (where is_unknown_type) as unknown_types,
    min(source_line) filter (where is_unknown_type) as unknown_type_line,
    min_by(type_text, source_line) filter (where is_unknown_type) as unknown_type,
    count(*) filter (where is_unknown_status) as unknown_statuses,
    min(source_line) filter (where is_unknown_status) as unknown_status_line,
    min_by(status_text, source_line) filter (where is_unknown_status) as unknown_status,
    count(*) filter (where has_unread_extra) as unread_extras,
    min(source_line) filter (where has_unread_extra) as unread_extra_line,
    count(*) filter (where kind = 'receipt' and coalesce(type_meaning, '') <> 'receipt') as plain_receipts,
    min(source_line) filter (where kind = 'receipt' and coalesce(type_meaning, '') <> 'receipt') as plain_receipt_line
  from odd
),
dated as (
  select
    count(*) filter (where due_date_basis = 'assumed') as assumed,
    min(source_line) filter (where due_date_basis = 'assumed') as assumed_line,
    count(*) filter (where due_date_basis = 'terms') as by_terms,
    min(source_line) filter (where due_date_basis = 'terms') as by_terms_line
  from documents
  where source_file_id = {{source_file}}
),
settled as (
  select
    count(*) filter (where difference <> 0) as exceeding,
    min(source_line) filter (where difference <> 0) as exceeding_line,
    count(*) filter (where settlement_date is null) as undated,
    min(source_line) filter (where settlement_date is null) as undated_line,
    count(*) filter (where settlement_date is not null and not is_settled and (credited = 0 or paid <> 0)) as derived,
    min(source_line) filter (where settlement_date is not null and not is_settled and (credited = 0 or paid <> 0)) as derived_line,
    count(*) filter (where credited <> 0 and link is null) as credited,
    min(source_line) filter (where credited <> 0 and link is null) as credited_line
  from import_settled
),
-- Numbers are compared by a fingerprint first, of the number alone, then of all; only those that share it in full.
numbers as (
  {{repeated_numbers}}
),
fingerprints as (
  select hash(entity_id, customer_id, kind, number) as fingerprint
  from loaded
  where has_number and hash(number) in (select fingerprint from numbers)
  group by fingerprint
  having count(*) > 1
),
repeated_numbers as (
  select entity_id, customer_id, kind, number, count(*) as documents, min(source_line) as source_line
  from loaded
  join fingerprints on fingerprints.fingerprint = hash(entity_id, customer_id, kind, number)
  where has_number
  group by entity_id, customer_id, kind, number
  having count(*) > 1
),
stripped_ids as (
  select ltrim(customer_id, '0') as stripped, count(distinct customer_id) as ids,
    sum(documents) as documents, min(source_line) as source_line, string_agg(distinct customer_id, ' / ' order by customer_id) as example
  from import_sets
  where regexp_full_match(customer_id, '[0-9]+')
  group by ltrim(customer_id, '0')
  having count(distinct customer_id) > 1
),
named as (
  select import_sets.entity_id, import_sets.customer_id, import_sets.documents, import_sets.source_line, customer_name
  from import_sets
  join import_rows on import_rows.record = import_sets.record
  where customer_name is not null and {{has_customer_id}}
),
several as (
  select entity_id, customer_id
  from named
  group by entity_id, customer_id
  having min(customer_name) <> max(customer_name)
),
names as (
  select named.entity_id, named.customer_id, sum(documents) as documents, min(source_line) as source_line,
    named.customer_id || ': ' || string_agg(distinct customer_name, ' / ' order by customer_name) as example
  from named
  join several on several.entity_id = named.entity_id and several.customer_id = named.customer_id
  group by named.entity_id, named.customer_id
),
facts as (
  select 'assumed_due_dates' as notice, assumed as rows, assumed_line as line,
    cast((select assumed_terms_days from settings) as varchar) as detail
  from dated
  union all select 'due_dates_by_terms', by_terms, by_terms_line, null from dated
  union all select 'assumed_currency', assumed_currencies, assumed_currency_line, assumed_currency from totals
  union all select 'rounded_amounts', rounded, rounded_line, null from counted
  union all select 'zero_amounts', zero, zero_line, null from counted
  union all select 'due_before_issue', due_early, due_early_line, null from counted
  union all select 'settled_before_issue', settled_early, settled_early_line, null from counted
  union all select 'no_date_marks', no_date_marks, no_date_mark_line, null from counted
  union all select 'numbers_from_lines', numberless, numberless_line, null from counted
  union all select 'repeated_numbers', sum(documents), min(source_line), min_by(number, source_line) from repeated_numbers
  union all select 'ids_with_leading_zeros', sum(documents), min(source_line), min_by(example, source_line) from stripped_ids
  union all select 'ids_with_several_names', sum(documents), min(source_line), min_by(example, source_line) from names
  union all select 'without_customer', customerless, customerless_line, null from counted
  union all select 'negative_invoices', negative, negative_line, null from counted
  union all select 'unknown_types', unknown_types, unknown_type_line, unknown_type from counted
  union all select 'unknown_statuses', unknown_statuses, unknown_status_line, unknown_status from counted
  union all select 'open_exceeds_amount', exceeding, exceeding_line, null from settled
  union all select 'undated_settlements', undated, undated_line, cast(? as varchar) from settled
  union all select 'derived_settlements', derived, derived_line, null from settled
  union all select 'credited_rest', credited, credited_line, null from settled
  union all select 'dated_but_open', count(*), min(loaded.source_line), null
  from loaded
  left join import_settled on import_settled.record = loaded.record
  where loaded.settlement_date is not null and loaded.amount <> 0 and {{may_be_open}} and import_settled.record is null
  union all select 'identical_rows', count(*), min(source_line), null
  from loaded where not has_number and record in (select record from import_repeated)
  union all select 'unread_extras', unread_extras, unread_extra_line, null from counted
  union all select 'credits_as_receipts', plain_receipts, plain_receipt_line, null from counted where {{are_credits_receipts}}
  union all select 'part_paid_unknown', count(*), min(loaded.source_line), null
  from loaded
  left join import_settled on import_settled.record = loaded.record
  where loaded.status_meaning = 'partial' and loaded.open_amount is null and loaded.paid_amount is null
    and import_settled.record is null
  union all select 'nothing_says_paid', rows, null, null from totals
  where not {{says_paid}} and not exists (from import_settled)
  union all select 'amount_from_open', rows, null, null from totals where {{amount_is_open}}
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
