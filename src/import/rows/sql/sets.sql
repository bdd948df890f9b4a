-- The loaded rows that agree in everything that documents can be filtered by. What a customer is called and how it is
-- grouped is the same throughout a set, so that one row of each set tells it.
create or replace temp table import_sets as
select
  (select coalesce(max(dimension_set_id), 0) from dimension_sets)
    + cast(row_number() over (order by min(record)) as integer) as dimension_set_id,
  set_hash,
  entity_id,
  customer_id,
  currency,
  min(record) as record,
  max(record) as last_record,
  count(*) as documents,
  min(source_line) as source_line
from import_rows
where reason is null
group by set_hash, entity_id, customer_id, currency;
