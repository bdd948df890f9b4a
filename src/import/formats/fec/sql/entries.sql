-- Entries as small as they balance: by piece within a day, by day, by number. What does not balance in any of these is
-- no entry (`level` is null). One row per journal, number, day and piece, with what stands on each side by class.
create or replace temp table {{keys}} as
with pieces as (
  select
    row_number() over () as key_id,
    journal,
    entry_number,
    entry_date,
    piece,
    sum(amount) as balance,
    count(*) filter (where amount < 0 and class = 'receivable') as receivable_credits,
    sum(case when amount > 0 and class = 'receivable' then amount else 0 end) as debit_receivable,
    -sum(case when amount < 0 and class = 'receivable' then amount else 0 end) as credit_receivable,
    sum(case when amount > 0 and class = 'sale' then amount else 0 end) as debit_sale,
    -sum(case when amount < 0 and class = 'sale' then amount else 0 end) as credit_sale,
    sum(case when amount > 0 and class = 'vat' then amount else 0 end) as debit_vat,
    -sum(case when amount < 0 and class = 'vat' then amount else 0 end) as credit_vat,
    sum(case when amount > 0 and class = 'cash' then amount else 0 end) as debit_cash,
    -sum(case when amount < 0 and class = 'cash' then amount else 0 end) as credit_cash,
    sum(case when amount > 0 and class = 'deposit' then amount else 0 end) as debit_deposit,
    -sum(case when amount < 0 and class = 'deposit' then amount else 0 end) as credit_deposit,
    sum(case when amount > 0 and class = 'write_off' then amount else 0 end) as debit_write_off,
    -sum(case when amount < 0 and class = 'write_off' then amount else 0 end) as credit_write_off,
    sum(case when amount > 0 and class = 'discount' then amount else 0 end) as debit_discount,
    -sum(case when amount < 0 and class = 'discount' then amount else 0 end) as credit_discount,
    sum(case when amount > 0 and class = 'exchange' then amount else 0 end) as debit_exchange,
    -sum(case when amount < 0 and class = 'exchange' then amount else 0 end) as credit_exchange,
    sum(case when amount > 0 and class = 'rounding' then amount else 0 end) as debit_rounding,
    -sum(case when amount < 0 and class = 'rounding' then amount else 0 end) as credit_rounding,
    sum(case when amount > 0 and class = 'other' then amount else 0 end) as debit_other,
    -sum(case when amount < 0 and class = 'other' then amount else 0 end) as credit_other,
    bool_or(is_capital) as has_capital,
    bool_or(is_result) as has_result
  from fec_scope
  group by journal, entry_number, entry_date, piece
),
days as (
  select journal, entry_number, entry_date, sum(balance) as balance
  from pieces
  group by journal, entry_number, entry_date
),
numbers as (
  select journal, entry_number, sum(balance) as balance
  from days
  where entry_number <> ''
  group by journal, entry_number
),
levelled as (
  select
    pieces.*,
    case
      when pieces.balance = 0 then 'piece'
      when days.balance = 0 then 'day'
      when numbers.balance = 0 then 'number'
    end as level
  from pieces
  join days
    on days.journal = pieces.journal and days.entry_number = pieces.entry_number and days.entry_date = pieces.entry_date
  left join numbers on numbers.journal = pieces.journal and numbers.entry_number = pieces.entry_number
)
select
  *,
  case level
    when 'piece' then key_id
    when 'day' then min(key_id) over (partition by level, journal, entry_number, entry_date)
    when 'number' then min(key_id) over (partition by level, journal, entry_number)
  end as entry_id
from levelled;
