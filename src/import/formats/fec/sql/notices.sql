-- What was assumed, chosen or odd, each with its count and one example.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with
totals as (
  select sum(debit) as debit, sum(credit) as credit from fec_lines
),
others as (
  select
    case when regexp_matches(fec_lines.account, '^[1-9]') then left(fec_lines.account, 1) else '?' end as account_class,
    count(*) as rows,
    min(source_line) as line
  from fec_lines
  join fec_accounts on fec_accounts.account = fec_lines.account
  where class <> 'receivable'
  group by account_class
),
facts as (
  select 'fec_other_accounts' as notice, rows, line, account_class as detail from others
  union all
  select 'fec_sides_differ', (select count(*) from fec_lines), null, cast(debit - credit as varchar)
  from totals where debit <> credit
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
