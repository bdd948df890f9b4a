-- table:     annual_billings
-- answers:   What was invoiced in the year of the annual report?
-- grain:     one row per currency in scope with an invoice or credit note of the year
-- reads:     documents, scope_accounts, report_year, repeated_numbers
-- columns:
--   currency  varchar
--   invoiced  decimal(38, 3)  invoices and instalments
--   billed    decimal(38, 3)  less credit notes
--   invoices  bigint          claims of one invoice count once
select
  scope_accounts.currency,
  cast(sum(case when documents.amount > 0 then documents.amount else 0 end) as decimal(38, 3)) as invoiced,
  cast(sum(documents.amount) as decimal(38, 3)) as billed,
  cast(sum(case when documents.amount > 0 then 1 else 0 end)
    - count(case when documents.amount > 0 then first_document_id end)
    + count(distinct case when documents.amount > 0 then first_document_id end) as bigint) as invoices
from documents
join scope_accounts on scope_accounts.dimension_set_id = documents.dimension_set_id
cross join report_year
left join repeated_numbers on repeated_numbers.document_id = documents.document_id
where not is_opening and issue_date between year_start and year_end
  and case when amount > 0 then kind = 'invoice' or kind = 'instalment' else kind = 'credit_note' end
group by scope_accounts.currency
