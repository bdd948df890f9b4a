-- How the payments of each list met documents: the match rates.
delete from source_notices
where notice in ('payments_applied', 'payments_matched', 'payments_oldest_first', 'payments_unapplied',
  'payments_dated_settlements');

insert into source_notices (source_file_id, notice, rows, example_line, detail)
with
receipts as (
  select documents.document_id, documents.source_file_id, documents.source_line, -documents.amount as amount
  from payment_texts
  join documents on documents.document_id = payment_texts.document_id
),
used as (
  select receipts.document_id, receipts.source_file_id, receipts.source_line, links.link, sum(-links.amount) as amount
  from settling_links as links
  join receipts on receipts.document_id = links.document_id
  group by receipts.document_id, receipts.source_file_id, receipts.source_line, links.link
  having sum(-links.amount) > 0
),
applied as (
  select document_id, sum(amount) as amount from used group by document_id
),
named as (
  select
    used.*,
    case link when 'stated' then 'payments_applied' when 'derived' then 'payments_oldest_first' else 'payments_matched' end
      as notice
  from used
),
facts as (
  select source_file_id, notice, count(*) as rows, min(source_line) as line, cast(null as varchar) as detail
  from named
  group by source_file_id, notice
  union all
  select receipts.source_file_id, 'payments_unapplied', count(*), min(receipts.source_line),
    regexp_replace(cast(sum(receipts.amount - coalesce(applied.amount, 0)) as varchar), '0$', '')
  from receipts
  left join applied on applied.document_id = receipts.document_id
  where receipts.amount > coalesce(applied.amount, 0)
  group by receipts.source_file_id
  union all
  select links.source_file_id, 'payments_dated_settlements', count(distinct links.document_id), min(links.source_line), null
  from settling_links as links
  where links.is_told and links.document_id not in (select document_id from receipts)
  group by links.source_file_id
)
select source_file_id, notice, rows, line, detail
from facts
where rows > 0;
