-- Rows that name the same document, and the row that stands for it.
create or replace temp table list_repeats as
with named as (
  select staged.rowid as record, staged.*
  from {{staging}} as staged
  left join {{outline}} as known on known.record = staged.rowid
  where known.record is null and {{number}} is not null
),
numbered as (
  select
    record,
    hash({{identity}}) as document,
    {{amount}} as amount,
    first_value(record) over same as first_record,
    true {{agrees}} as agrees,
    first_value(record) over (partition by {{identity}}, {{key}} order by record) as first_alike,
    {{are_payments}} and row_number() over (partition by {{all_cells}} order by record) > 1 as is_duplicate
  from named
  window same as (partition by {{identity}} order by record)
)
select record, document, amount, is_duplicate, case when agrees then first_record else first_alike end as belongs_to
from numbered;
