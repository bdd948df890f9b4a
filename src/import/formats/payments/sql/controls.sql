-- What each payment says of what it pays, and the total of the list beside what became receipts.
insert into payment_texts (document_id, number_text, label)
select {{first_document}} + record, number_text, label
from import_payments;

insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
select
  {{source_file}},
  currency,
  'paid_amount',
  cast(sum(-amount) as decimal(38, 3)),
  cast(coalesce(sum(-amount) filter (where reason is null), 0) as decimal(38, 3)),
  cast(coalesce(sum(-amount) filter (where reason is not null), 0) as decimal(38, 3))
from import_rows
where amount is not null
group by currency;
