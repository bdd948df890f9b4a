-- In a list that holds invoices, credits and payments alike, with what is left of each, what is settled on one side is
-- settled on the other: first equal amounts where the invoice was closed on the day of the payment, then in the order
-- of closing. Both sides of a pair stand on the later of the two dates, so that the balance of every day is the list's.
create or replace temp table import_sides as
select
  rows.record,
  rows.source_line,
  rows.kind,
  rows.number,
  rows.issue_date,
  rows.settlement_date,
  rows.amount,
  hash(rows.entity_id, rows.customer_id, rows.currency) as party,
  cast(abs(settled.paid + settled.credited + settled.write_off + settled.difference) as decimal(18, 3)) as settled,
  rows.amount > 0 as is_debit
from import_settled as settled
join import_rows as rows on rows.record = settled.record
where rows.open_amount is not null and sign(settled.paid + settled.credited + settled.write_off + settled.difference) = sign(rows.amount);

create or replace temp table import_pairs as
with closings as (
  select
    *,
    row_number() over (
      partition by party, is_debit, settled, case when is_debit then settlement_date else issue_date end
      order by record) as place
  from import_sides
),
exact as (
  select debits.record as debit, credits.record as credit, debits.settled as part
  from closings as debits
  join closings as credits
    on credits.party = debits.party and not credits.is_debit and credits.settled = debits.settled
    and credits.issue_date = debits.settlement_date and credits.place = debits.place
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
    sum(settled) over each_side - settled as start,
    sum(settled) over each_side as finish
  from rest
  window each_side as (
    partition by party, is_debit
    order by case when is_debit then coalesce(settlement_date, date '9999-12-31') else issue_date end, issue_date, record
    rows between unbounded preceding and current row)
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

delete from import_settled where record in (select record from import_sides);

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
  case when own.is_debit and other.kind = 'credit_note' then 0 else part end as paid,
  case when own.is_debit and other.kind = 'credit_note' then part else 0 end as credited,
  sides.link,
  other.number as counterpart
from sides
join import_sides as own on own.record = sides.record
join import_sides as other on other.record = sides.other;

-- What nothing in the list settles: on the day that it states, if any.
insert into import_settled by name
with paired as (
  select record, sum(part) as part
  from (select debit as record, part from import_pairs union all select credit, part from import_pairs)
  group by record
)
select
  sides.record,
  source_line,
  kind,
  issue_date,
  settlement_date,
  amount,
  true as is_settled,
  0 as write_off,
  0 as difference,
  cast(sign(amount) * (settled - coalesce(paired.part, 0)) as decimal(18, 3)) as paid,
  0 as credited
from import_sides as sides
left join paired on paired.record = sides.record
where settled <> coalesce(paired.part, 0);

insert into source_notices (source_file_id, notice, rows, example_line, detail)
select {{source_file}}, 'settled_within_' || link, count(*), min(source_line), null
from import_pairs
join import_sides on import_sides.record = import_pairs.credit
group by link;

drop table import_pairs;
drop table import_sides;
