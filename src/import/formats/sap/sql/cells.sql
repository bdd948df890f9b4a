-- The staged text under the names of its fields; rows that are no items with all their text.
create or replace temp table sap_cells as
with named as (
  select
    staged.rowid as record,
    {{source_line}} as source_line,
    {{company}} as company,
    {{account}} as account,
    {{customer}} as customer,
    {{customer_name}} as customer_name,
    {{reference}} as reference,
    {{document_number}} as number,
    upper({{document_type}}) as type_code,
    {{document_date}} as document_date_text,
    {{posting_date}} as posting_date_text,
    {{due_date}} as due_date_text,
    {{clearing_document}} as clearing_document,
    {{clearing_date}} as clearing_date_text,
    {{special_ledger}} as special_ledger,
    upper({{side}}) as side_text,
    {{posting_key}} as posting_key,
    {{text}} as item_text,
    {{terms}} as terms_text,
    {{currency}} as currency_text,
    {{amount}} as amount_text,
    {{first_filled}} as first_filled,
    concat_ws(' ', {{every_cell}}) as row_text
  from {{staging}}{{lines}}
)
select
  * exclude (row_text, is_structure),
  not is_structure as is_item,
  case when is_structure then nullif(regexp_extract(row_text, {{group_words}}, 1), '') end as group_account,
  case when is_structure then nullif(regexp_extract(row_text, {{company_words}}, 1), '') end as group_company,
  case when is_structure then nullif(trim(regexp_extract(row_text, {{name_words}}, 1)), '') end as group_name
from (
  select
    *,
    first_filled is null or starts_with(first_filled, '*') or regexp_full_match(first_filled, '[-_=]{3,}')
      or number is null and document_date_text is null and posting_date_text is null as is_structure
  from named
) as judged;
