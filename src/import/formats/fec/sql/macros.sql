-- How the cells of this export are written. Most are plain; what is not goes through the readers of any list.
create or replace temp macro fec_date(cell) as
  case
    when length(cell) > 8 and regexp_matches(cell, '^ *[0-9]{8}[ T]') then left(ltrim(cell), 8)
    else trimmed(cell)
  end;

-- Digits, perhaps a sign and at most two decimals: these read one way whichever sign stands before decimals, however
-- many zeros or spaces fill the cell. Half of all cells say nothing but 0, and trimming is slow.
create or replace temp macro fec_is_plain(cell) as regexp_full_match(cell, ' *[+-]?[0-9]{1,18}([.,][0-9]{0,2})? *');

create or replace temp macro fec_plain(cell) as
  case
    when cell = '0,00' or cell = '0.00' or cell = '0' then 0
    when regexp_full_match(cell, '[+-]?[0-9]{1,18}([.,][0-9]{0,2})?')
      then try_cast(replace(cell, ',', '.') as decimal(18, 3))
    when fec_is_plain(cell) then try_cast(replace(trim(cell), ',', '.') as decimal(18, 3))
  end;

create or replace temp macro fec_unusual(cell) as case when not fec_is_plain(cell) then trimmed(cell) end;

-- 1 for a debit, -1 for a credit.
create or replace temp macro fec_side(cell) as
  case
    when upper(trimmed(cell)) in ('D', '1', '+1', '+', 'DEBIT', 'DÉBIT') then 1
    when upper(trimmed(cell)) in ('C', '-1', '-', 'CREDIT', 'CRÉDIT') then -1
  end;

-- The first digits of an account, which tell whether it is one of receivables.
create or replace temp macro fec_family(cell) as
  left(case when cell between '0' and ':' then cell else trimmed(cell) end, 3);

create or replace temp macro fec_is_receivable(cell) as fec_family(cell) in ('411', '413', '416', '417');
