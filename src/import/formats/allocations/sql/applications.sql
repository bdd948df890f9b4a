-- What each row puts against what. A code may name several documents: those of one customer belong together. Numbers go
-- before ids, or ids before numbers, as more of the column is found.
create or replace temp table application_claims as
select code, document_id from {{claims}}
union all
select code, document_id from {{other_claims}} where code not in (select code from {{claims}});

create or replace temp table application_credits as
select code, document_id from {{credits}}
union all
select code, document_id from {{other_credits}} where code not in (select code from {{credits}});

-- Instalments of one invoice, under one number and of one day, are one claim until it is known which of them is paid.
create or replace temp table application_instalments as
select
  document_id,
  min(document_id) over invoice as claim_id,
  coalesce(sum(amount) over (invoice order by due_date, document_id rows between unbounded preceding and 1 preceding), 0)
    as paid_from,
  sum(amount) over (invoice order by due_date, document_id rows between unbounded preceding and current row) as paid_to,
  row_number() over (invoice order by due_date, document_id) = 1 as is_first,
  row_number() over (invoice order by due_date desc, document_id desc) = 1 as is_last
from documents
where amount > 0 and document_id in (select document_id from application_claims)
window invoice as (partition by entity_id, customer_id, currency, number, issue_date);

create or replace temp table import_applications as
with instalments as (
  select document_id, claim_id
  from application_instalments
),
named as (
  select staged.rowid as record, import_rows.source_line, {{credit}} as credit_text, {{claim}} as claim_text,
    amount_as_read
  from {{staging}} as staged
  join import_rows on import_rows.record = staged.rowid
  where (reason is null or reason in ('no_date', 'unreadable_date', 'repeated_row')) and amount_as_read is not null
),
pairs as (
  select distinct
    named.record,
    named.source_line,
    named.amount_as_read,
    coalesce(instalments.claim_id, claims.document_id) as claim_id,
    credits.document_id as credit_id,
    claims.currency,
    credits.currency = claims.currency as is_same_currency,
    credits.amount as credit_amount,
    credits.entity_id = claims.entity_id and credits.customer_id = claims.customer_id as is_same_customer
  from named
  join application_claims as claim_codes on claim_codes.code = named.claim_text
  join application_credits as credit_codes on credit_codes.code = named.credit_text
  join documents as claims on claims.document_id = claim_codes.document_id
  left join instalments on instalments.document_id = claims.document_id
  join documents as credits on credits.document_id = credit_codes.document_id
),
best as (
  select record, bool_or(is_same_customer) as has_same_customer
  from pairs
  group by record
),
chosen as (
  select pairs.*, count(*) over (partition by pairs.record) as candidates
  from pairs
  join best on best.record = pairs.record
  where pairs.is_same_customer or not best.has_same_customer
),
valued as (
  select chosen.*, in_minor_units(amount_as_read, coalesce(currency_codes.digits, 2)) as amount
  from chosen
  left join currency_codes on currency_codes.code = chosen.currency
),
-- The same again, of a list that was loaded before.
counted as (
  select
    valued.*,
    row_number() over (partition by credit_id, claim_id, amount order by record) as occurrence
  from valued
  where candidates = 1
),
applied as (
  select
    credit_id,
    coalesce(instalments.claim_id, applications.claim_id) as claim_id,
    sum(amount) as amount
  from applications
  left join instalments on instalments.document_id = applications.claim_id
  group by source_file_id, source_line, credit_id, coalesce(instalments.claim_id, applications.claim_id)
),
loaded as (
  select credit_id, claim_id, amount, count(*) as times
  from applied
  group by credit_id, claim_id, amount
),
used as (
  select credit_id, sum(amount) as amount
  from applications
  group by credit_id
),
judged as (
  select
    counted.*,
    counted.occurrence <= coalesce(loaded.times, 0) as is_known,
    coalesce(used.amount, 0) as used
  from counted
  left join loaded
    on loaded.credit_id = counted.credit_id and loaded.claim_id = counted.claim_id and loaded.amount = counted.amount
  left join used on used.credit_id = counted.credit_id
),
laid as (
  select
    *,
    used + sum(case when is_known or not is_same_currency then 0 else amount end)
      over (partition by credit_id order by record rows between unbounded preceding and current row) as reached
  from judged
)
select
  *,
  case
    when is_known then 'application_already_loaded'
    when not is_same_currency then 'application_other_currency'
    when amount = 0 then 'no_amount'
    when amount > 0 and reached > -credit_amount then 'application_exceeds_credit'
  end as fault
from laid;

-- Days play no part: what is applied counts from the later of the two documents' own days.
create or replace temp table import_rows as
with keyed as (
  select rowid as record, {{credit}} as credit_text, {{claim}} as claim_text
  from {{staging}}
)
select import_rows.* replace (
  case
    when import_rows.reason is not null and import_rows.reason not in ('no_date', 'unreadable_date', 'repeated_row')
      then import_rows.reason
    when import_rows.amount_as_read is null then 'no_amount'
    when found.record is not null then found.fault
    when keyed.claim_text is null or keyed.claim_text not in (select code from application_claims) then 'application_unknown_claim'
    when keyed.credit_text is null or keyed.credit_text not in (select code from application_credits) then 'application_unknown_credit'
    else 'application_unclear'
  end as reason,
  case when import_rows.amount_as_read is null then 'amount' else import_rows.faulty_role end as faulty_role
)
from import_rows
join keyed on keyed.record = import_rows.record
left join import_applications as found on found.record = import_rows.record;

delete from import_applications where fault is not null;

-- What is applied to an invoice in instalments pays the one that is due first, then the next; what exceeds them all
-- goes on the last.
create or replace temp table import_applications as
with applied as (
  select instalments.claim_id, sum(applications.amount) as amount
  from applications
  join application_instalments as instalments on instalments.document_id = applications.claim_id
  group by instalments.claim_id
),
reached as (
  select
    found.*,
    coalesce(applied.amount, 0) + sum(found.amount) over (
      partition by found.claim_id order by record rows between unbounded preceding and current row
    ) as applied_to
  from import_applications as found
  left join applied on applied.claim_id = found.claim_id
),
stretches as (
  select
    *,
    case when amount > 0 then applied_to - amount else applied_to end as low,
    case when amount > 0 then applied_to else applied_to - amount end as high
  from reached
),
pieces as (
  select
    stretches.* exclude (claim_id, amount),
    instalments.document_id as claim_id,
    sign(stretches.amount) * (
      case when is_last or high < paid_to then high else paid_to end
      - case when is_first or low > paid_from then low else paid_from end
    ) as amount
  from stretches
  join application_instalments as instalments on instalments.claim_id = stretches.claim_id
  where (is_last or low < paid_to) and (is_first or high > paid_from)
)
select record, source_line, credit_id, claim_id, is_same_customer, cast(amount as decimal(18, 3)) as amount
from pieces
union all
select record, source_line, credit_id, claim_id, is_same_customer, amount
from import_applications
where claim_id not in (select claim_id from application_instalments);

-- What is loaded and set aside of the list, before what is applied stops being a row.
create or replace temp table import_control as
select currency, amount, reason
from import_rows
where amount is not null;

delete from import_rows where reason is null;
