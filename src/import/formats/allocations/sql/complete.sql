insert into applications (source_file_id, source_line, credit_id, claim_id, amount)
select {{source_file}}, source_line, credit_id, claim_id, amount
from import_applications;

insert into source_controls (source_file_id, currency, measure, source_total, loaded_total, set_aside_total)
select
  {{source_file}},
  currency,
  'paid_amount',
  cast(sum(amount) as decimal(38, 3)),
  cast(coalesce(sum(amount) filter (where reason is null), 0) as decimal(38, 3)),
  cast(coalesce(sum(amount) filter (where reason is not null), 0) as decimal(38, 3))
from import_control
group by currency;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'applied_across_customers', count(*), min(source_line), null
from import_applications
where not is_same_customer
having count(*) > 0;
