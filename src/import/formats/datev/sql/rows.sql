-- The staged text under the names of its columns.
create or replace temp table datev_rows as
select
  staged.rowid as record,
  {{source_line}} as source_line,
  {{amount}} as amount_text,
  upper({{side}}) as side,
  upper({{currency}}) as currency_text,
  {{account}} as account,
  {{counter_account}} as counter_account,
  {{issue_date}} as date_text,
  {{due_date}} as due_text,
  {{document_number}} as number,
  {{reference}} as second_reference,
  {{discount}} as discount_text,
  {{label}} as label
from {{staging}}{{lines}};
