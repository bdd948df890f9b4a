-- Rows of documents whose amount stands in two currencies. Where neither a column nor the header says which the
-- company's own is, it is the only one in which both amounts of every row are the same.
create or replace temp table import_booked as
with read as (
  select
    documents.kind,
    documents.issue_date,
    documents.currency,
    staged.rowid as record,
    documents.source_line,
    abs({{amount}}) as amount,
    abs({{base}}) as base,
    own_codes.code as own_currency,
    cast(? as varchar) as headed_currency
  from {{rows}}
  join documents on documents.document_id = {{first_document}} + staged.rowid
  left join currency_codes as own_codes on own_codes.code = upper({{base_currency}})
  {{amount_join}}
  {{base_join}}
  where documents.source_file_id = {{source_file}} and not documents.is_opening
),
sound as (
  select * from read where amount > 0 and base > 0
),
alike as (
  select currency
  from sound
  group by currency
  having count(case when amount <> base then 1 end) = 0
),
told as (
  select case when count(*) = 1 then min(currency) end as found_currency
  from alike
)
select sound.*, coalesce(own_currency, headed_currency, found_currency) as base_currency
from sound
cross join told;
