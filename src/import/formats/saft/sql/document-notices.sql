-- Totals without tax are stated beside those with it.
update documents
set amount_net = case when documents.amount < 0 then -abs(lines.own_net) else lines.own_net end
from account_lines as lines
where documents.source_file_id = {{source_file}}
  and documents.document_id = {{first_document}} + lines.record
  and lines.element = 'Invoice' and lines.reason is null;

-- What was annulled, what does not add up, and payments of documents that the file does not hold.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with annulled as (
  select count(*) as rows, min(source_line) as line, string_agg(distinct number, ', ' order by number) as detail
  from account_lines
  where reason = 'annulled' and element <> 'InvoicePayment'
),
facts as (
  select 'saft_annulled' as notice, rows, line, left(detail, 200) as detail from annulled
  union all
  select 'saft_totals', count(*), min(source_line), min(number)
  from account_lines
  where reason is null and element = 'Invoice' and weight <> 0
    and abs(abs(weight) - abs(cast(net * 1000000 as bigint))) > 10000
  union all
  select 'saft_unpaid_lines', count(*), min(source_line), min(reference)
  from account_lines as paying
  where reason is null and element = 'Payment' and not exists (
    select 1 from account_lines as paid where paid.element = 'Invoice' and paid.number = paying.reference)
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
