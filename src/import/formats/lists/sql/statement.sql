-- In a list of invoices and money received that never says what was paid, the money settles the invoices of its
-- customer: of the same amount, the first payment the first invoice that stood by then, else the oldest first. Both sides
-- stand on the later of the two dates, so that the balance of every day is the list's. Credit notes stay unapplied.
-- Where nobody knows the list, the money must make half of the invoices at least: in a list of what is open, payments on
-- account are few, and applying them would make it look like a whole history.
create or replace temp table import_sides as
with statements as (
  select currency
  from import_rows
  where reason is null
  group by currency
  having {{holds_payments}} or 2 * sum(-amount) filter (where kind = 'receipt') >= sum(amount) filter (where kind in ('invoice', 'opening'))
)
select
  record,
  source_line,
  kind,
  number,
  issue_date,
  amount,
  hash(entity_id, customer_id, currency) as party,
  cast(abs(amount) as decimal(18, 3)) as part,
  kind <> 'receipt' as is_debit
from import_rows
where reason is null and amount <> 0 and customer_id <> '-' and currency in (from statements)
  and (kind = 'receipt' and amount < 0 or kind in ('invoice', 'opening') and amount > 0);

create or replace temp table import_pairs as
with placed as (
  select *, row_number() over (partition by party, is_debit, part order by issue_date, record) as place
  from import_sides
),
exact as (
  select debits.record as debit, credits.record as credit, debits.part
  from placed as debits
  join placed as credits
    on credits.party = debits.party and not credits.is_debit and credits.part = debits.part and credits.place = debits.place
    and credits.issue_date >= debits.issue_date
  where debits.is_debit
),
rest as (
  select *
  from import_sides
  where record not in (select debit from exact) and record not in (select credit from exact)
),
stretches as (
  select
    *,
    sum(part) over each_side - part as start,
    sum(part) over each_side as finish
  from rest
  window each_side as (
    partition by party, is_debit order by issue_date, record rows between unbounded preceding and current row)
)
select debit, credit, part, 'matched' as link from exact
union all
select
  debits.record,
  credits.record,
  cast(least(debits.finish, credits.finish) - greatest(debits.start, credits.start) as decimal(18, 3)),
  'derived'
from stretches as debits
join stretches as credits
  on credits.party = debits.party and not credits.is_debit
  and credits.start < debits.finish and debits.start < credits.finish
where debits.is_debit;

insert into import_settled by name
with sides as (
  select debit as record, credit as other, part, link from import_pairs
  union all
  select credit, debit, -part, link from import_pairs
)
select
  own.record,
  own.source_line,
  own.kind,
  own.issue_date,
  greatest(own.issue_date, other.issue_date) as settlement_date,
  own.amount,
  true as is_settled,
  0 as write_off,
  0 as difference,
  sides.part as paid,
  0 as credited,
  sides.link,
  other.number as counterpart
from sides
join import_sides as own on own.record = sides.record
join import_sides as other on other.record = sides.other;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'statement_' || link, count(*), min(source_line), null
from import_pairs
join import_sides on import_sides.record = import_pairs.credit
group by link;

drop table import_pairs;
drop table import_sides;
