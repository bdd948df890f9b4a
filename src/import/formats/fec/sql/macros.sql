-- How the cells of this export are written. Most are plain; what is not goes through the readers of any list.
create or replace temp macro fec_date(cell) as
  case
    when length(cell) > 8 and regexp_matches(cell, '^ *[0-9]{8}[ T]') then left(ltrim(cell), 8)
    else trimmed(cell)
  end;

-- Digits, perhaps a sign and at most two decimals: these read one way whichever sign stands before decimals, however
-- many zeros or spaces fill the cell. Half of all cells say nothing but 0, and trimming is slow, as is counting digits.
create or replace temp macro fec_is_plain(cell) as regexp_full_match(cell, ' *[+-]?[0-9]{1,18}([.,][0-9]{0,2})? *');

create or replace temp macro fec_plain(cell) as
  case
    when cell = '0,00' or cell = '0.00' or cell = '0' then 0
    when strlen(cell) <= 18 and regexp_full_match(cell, '[+-]?[0-9]+([.,][0-9]{0,2})?')
      then try_cast(replace(cell, ',', '.') as decimal(18, 3))
    when fec_is_plain(cell) then try_cast(replace(trim(cell), ',', '.') as decimal(18, 3))
  end;

create or replace temp macro fec_unusual(cell) as case when not fec_is_plain(cell) then trimmed(cell) end;

-- What a line of receivables is. Stored as a number: texts are what takes longest to store.
create or replace temp type fec_class as enum (
  'opening', 'invoice', 'credit_note', 'payment', 'refund', 'claim', 'transferred', 'transfer', 'write_off', 'discount',
  'exchange', 'rounding'
);

-- 1 for a debit, -1 for a credit.
create or replace temp macro fec_side(cell) as
  case
    when upper(trimmed(cell)) in ('D', '1', '+1', '+', 'DEBIT', 'DÉBIT') then 1
    when upper(trimmed(cell)) in ('C', '-1', '-', 'CREDIT', 'CRÉDIT') then -1
  end;

-- The date behind a word for due date in a text: 'fac 12 ech 30/06/2024', 'échéance : 2024-06-30', 'ech. 300624'. Not
-- where the text names two, nor where it goes on with another, as it does for instalments.
create or replace temp macro fec_due_words() as
  '(?:^|[^a-z])ech(?:eance)?\.? ?(?:le|au|du)? ?[:=]? ?';

create or replace temp macro fec_due_day() as
  '([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})|[0-9]{8}|[0-9]{6})';

create or replace temp macro fec_dates_in(text) as
  case
    when not regexp_matches(text,
      fec_due_words() || fec_due_day() || ' ?(?:et|puis|ou|[&+,;/-]) ?[0-9]{1,2}[-/. ]?[0-9]')
      then list_distinct(regexp_extract_all(text,
        fec_due_words() || fec_due_day() || '(?:[^0-9a-z/.-]|[.-](?:[^0-9]|$)|$)', 1))
  end;

create or replace temp macro fec_date_in_label(label) as
  case when (contains(label, 'ch') or contains(label, 'CH') or contains(label, 'Ch') or contains(label, 'cH'))
    and regexp_matches(label, '(?i)[eé]ch[^0-9]{0,15}[0-9]')
    and len(fec_dates_in(lower(strip_accents(label)))) = 1
    then fec_dates_in(lower(strip_accents(label)))[1]
  end;
