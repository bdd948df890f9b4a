-- How the accounts of the file are written: most of them once.
create or replace temp table fec_account_cells as
select cell, coalesce(trimmed(cell), '') as account
from (select distinct {{account_cell}} as cell from {{staging}}) as cells;

-- What each account of the file is to receivables, by the French chart of accounts. Classes are bits, so that what
-- stands on one side of an entry is one number.
create or replace temp table fec_accounts as
with numbers as (
  select distinct account
  from fec_account_cells
)
select
  cast(row_number() over (order by account) as integer) as account_id,
  account,
  left(account, 3) as ledger,
  cast(case
    when regexp_matches(account, '^41[1367]') then 1          -- receivable
    when regexp_matches(account, '^419') then 16              -- deposit
    when regexp_matches(account, '^445') then 4               -- tax
    when regexp_matches(account, '^(5[1348]|627)') then 8     -- cash, and what banks keep of it
    when regexp_matches(account, '^(654|6714)') then 32       -- write-off
    when regexp_matches(account, '^665') then 64              -- discount
    when regexp_matches(account, '^(47[67]|[67][56]6)') then 128  -- exchange
    when regexp_matches(account, '^[67][56]8') then 256       -- rounding
    when regexp_matches(account, '^(7|418|487)') then 2       -- sale
    else 512                                                  -- any other
  end as smallint) as class,
  cast(case
    when regexp_matches(account, '^(1|89)') then 1            -- capital, opening and closing balance
    when regexp_matches(account, '^[67]') then 2              -- charges and income
    else 0
  end as tinyint) as nature
from numbers;

-- The cells by which a line is one of receivables: to compare with these few is faster than to look into every cell.
create or replace temp table fec_receivable_cells as
select cell
from fec_account_cells
join fec_accounts on fec_accounts.account = fec_account_cells.account
where class = 1;

-- Bills, doubtful claims and retentions of a customer that has an account of its own name under 411.
create or replace temp table fec_sub_accounts as
select others.account_id, accounts.account as account_of_411
from fec_accounts as others
join fec_accounts as accounts on accounts.account = '411' || substr(others.account, 4)
where others.class = 1 and not starts_with(others.account, '411');
