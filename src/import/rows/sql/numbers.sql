-- Reads each distinct amount that is not written plainly.
-- number_texts: role, decimal_sign (',' or '.'), text.
create or replace temp table number_readings as
with uniform as (
  -- upper case, plain minus, one plain space between groups
  select
    role,
    decimal_sign,
    text,
    upper(trim(regexp_replace(
      regexp_replace(regexp_replace(text, '[−–—]', '-', 'g'), '[''’`]', ' ', 'g'),
      '[\s\x{00A0}\x{202F}\x{2009}\x{2007}]+', ' ', 'g'))) as plain
  from number_texts
),
stripped as (
  -- without sign, brackets, currency and the marks of debit and credit (Dr, Cr, D, C, S for Soll, H for Haben)
  select
    *,
    trim(regexp_extract(plain,
      '^[(]? ?[-+]? ?(?:[A-Z]{3}|[A-Z]{0,2}[€$£¥₹₣₺₽]|RS\.?|KR\.?|FR\.?|ZŁ)? ?[-+]? ?([0-9][0-9., ]*|[.,][0-9]+)'
      || ' ?[-+]? ?[)]? ?(?:[A-Z]{3}|[A-Z]{0,2}[€$£¥₹₣₺₽]|RS\.?|KR\.?|FR\.?|ZŁ)? ?[-+]? ?[)]? ?(?:DR|CR|D|C|S|H)?\.?$', 1))
      as written
  from uniform
),
exchanged as (
  -- From here on '.' stands before the decimals. Six of them are kept and the rest cut off: what is then rounded to
  -- three decimals or fewer comes out the same.
  select *, regexp_replace(case when decimal_sign = ',' then translate(written, '.,', ',.') else written end,
    '(\.[0-9]{6})[0-9]+$', '\1') as digits
  from stripped
),
valued as (
  -- groups of three digits, or of two as in India, all separated by the same sign
  select
    *,
    case
      when regexp_full_match(digits, '[0-9]+(\.[0-9]*)?|\.[0-9]+') then try_cast(digits as decimal(18, 6))
      when regexp_full_match(digits, '[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}(\.[0-9]*)?')
        then try_cast(replace(digits, ',', '') as decimal(18, 6))
      when regexp_full_match(digits, '[0-9]{1,3}( [0-9]{2,3})* [0-9]{3}(\.[0-9]*)?')
        then try_cast(replace(digits, ' ', '') as decimal(18, 6))
    end as magnitude
  from exchanged
),
marked as (
  -- the currency in the cell, if it is one
  select
    *,
    case
      when contains(text, '€') then 'EUR'
      when contains(text, '£') then 'GBP'
      when contains(text, '₹') then 'INR'
      when regexp_matches(plain, '[A-Z]\$') then null
      when contains(text, '$') then 'USD'
      else regexp_extract(plain, '(?:^|[^A-Z])([A-Z]{3})(?:[^A-Z]|$)', 1)
    end as mark
  from valued
)
select
  role,
  text,
  case
    when plain = '-' then 0
    when starts_with(plain, '(') and contains(plain, ')') or contains(plain, '-')
      or regexp_matches(plain, '[0-9€$£ )](CR|C|H)\.?$') then -magnitude
    else magnitude
  end as value,
  currency_codes.code as currency,
  currency_codes.digits
from marked
left join currency_codes on currency_codes.code = marked.mark;
