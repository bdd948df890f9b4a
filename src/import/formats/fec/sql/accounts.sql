-- What each account of the file is to receivables, by the French chart of accounts.
create or replace temp table fec_accounts as
with numbers as (
  select account, count(*) as lines
  from fec_lines
  group by account
),
judged as (
  select
    account,
    case
      when regexp_matches(account, '^41[1367]') then 'receivable'
      when starts_with(account, '419') then 'deposit'
      when starts_with(account, '445') then 'vat'
      when regexp_matches(account, '^5[1348]') or starts_with(account, '627') then 'cash'
      when regexp_matches(account, '^(654|6714)') then 'write_off'
      when starts_with(account, '665') then 'discount'
      when regexp_matches(account, '^(47[67]|[67][56]6)') then 'exchange'
      when regexp_matches(account, '^[67][56]8') then 'rounding'
      when regexp_matches(account, '^(7|418|487)') then 'sale'
      else 'other'
    end as class,
    regexp_matches(account, '^(1|89)') as is_capital,
    regexp_matches(account, '^[67]') as is_result
  from numbers
)
select * from judged;
