-- Entries as small as they balance: by piece within a day, by day, by number. What does not balance in any of these is
-- no entry (`level` is null). One row per number, day and piece (`line_key`), with the classes of account on each
-- side.
create or replace temp table {{keys}} as
with touched as (
  {{touched}}
),
pieces as materialized (
  select
    row_number() over () as key_id,
    {{line_key}} as line_key,
    any_value({{number_key}}) as number_key,
    any_value(day_key) as day_key,
    sum(coalesce(debit, 0) - coalesce(credit, 0)) as balance,
    bit_or(case when coalesce(debit, 0) > coalesce(credit, 0) then class else 0 end) as debit_classes,
    bit_or(case when coalesce(debit, 0) < coalesce(credit, 0) then class else 0 end) as credit_classes,
    bit_or(nature) as nature,
    count(*) filter (where class = 1 and coalesce(debit, 0) < coalesce(credit, 0)) as receivable_credits,
    bool_or(class = 1) as has_receivable
  from fec_lines
  semi join touched on touched.touched_key = {{touched_by}}
  {{unplaced}}
  group by {{line_key}}
),
-- Nearly every piece balances; those that do add nothing to the balance of their day and number.
odd as materialized (
  select *
  from pieces
  where balance <> 0
),
days as (
  select number_key, day_key, sum(balance) as balance
  from odd
  group by number_key, day_key
),
numbers as (
  select number_key, sum(balance) as balance
  from days
  where number_key <> 0
  group by number_key
),
levelled as (
  select
    odd.*,
    case
      when days.balance = 0 then 'day'
      when numbers.balance = 0 then 'number'
    end as level
  from odd
  join days on days.number_key = odd.number_key and days.day_key = odd.day_key
  left join numbers on numbers.number_key = odd.number_key
)
select *, 'piece' as level, key_id as entry_id
from pieces
where balance = 0
union all
select *, key_id
from levelled
where level is null
union all
select *, min(key_id) over (partition by number_key, day_key)
from levelled
where level = 'day'
union all
select *, min(key_id) over (partition by number_key)
from levelled
where level = 'number';
