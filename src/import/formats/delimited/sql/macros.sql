-- How a cell of text becomes a number or a date. Each macro answers null for what it cannot read with certainty.

-- Signs, brackets, currencies and spaces in one writing: upper case, plain minus, one plain space between groups.
create or replace temp macro plain_money(cell) as
  upper(trim(regexp_replace(
    regexp_replace(regexp_replace(cell, '[−–—]', '-', 'g'), '[''’`]', ' ', 'g'),
    '[\s\x{00A0}\x{202F}\x{2009}\x{2007}]+', ' ', 'g')));

-- The digits of a written amount with their separators, without sign, brackets, currency and Dr or Cr.
create or replace temp macro money_digits(plain) as
  regexp_extract(plain,
    '^[(]? ?[-+]? ?(?:[A-Z]{3}|[A-Z]{0,2}[€$£¥₹₣₺₽]|RS\.?|KR\.?|FR\.?|ZŁ)? ?[-+]? ?([0-9][0-9., ]*|[.,][0-9]+)'
    || ' ?[-+]? ?[)]? ?(?:[A-Z]{3}|[A-Z]{0,2}[€$£¥₹₣₺₽]|RS\.?|KR\.?|FR\.?|ZŁ)? ?[-+]? ?[)]? ?(?:DR|CR|D|C|S|H)?\.?$', 1);

-- Negative: brackets, a minus on either side, or the credit marks Cr, C (credit) and H (Haben).
create or replace temp macro is_negative_money(plain) as
  (starts_with(plain, '(') and contains(plain, ')')) or contains(plain, '-')
  or regexp_matches(plain, '[0-9€$£ )](CR|C|H)\.?$');

-- Digits with ',' or ' ' between groups of three (or two, as in India) and '.' before the decimals.
create or replace temp macro grouped_digits(digits) as
  case
    when regexp_full_match(digits, '[0-9]+(\.[0-9]*)?|\.[0-9]+')
      then try_cast(digits as decimal(38, 12))
    when regexp_full_match(digits, '[0-9]{1,3}(,[0-9]{2,3})*,[0-9]{3}(\.[0-9]*)?')
      then try_cast(replace(digits, ',', '') as decimal(38, 12))
    when regexp_full_match(digits, '[0-9]{1,3}( [0-9]{2,3})* [0-9]{3}(\.[0-9]*)?')
      then try_cast(replace(digits, ' ', '') as decimal(38, 12))
  end;

create or replace temp macro signed_money(plain, number) as
  case
    when plain in ('-', '- ', '-  ') then 0::decimal(38, 12)
    when is_negative_money(plain) then -number
    else number
  end;

-- An amount whose decimal sign is the point.
create or replace temp macro number_with_point(cell) as
  case
    when cell is null then null
    when regexp_full_match(cell, '-?[0-9]{1,18}(\.[0-9]{1,12})?') then try_cast(cell as decimal(38, 12))
    else signed_money(plain_money(cell), grouped_digits(trim(money_digits(plain_money(cell)))))
  end;

-- An amount whose decimal sign is the comma: the same with both signs exchanged.
create or replace temp macro number_with_comma(cell) as
  case
    when cell is null then null
    when regexp_full_match(cell, '-?[0-9]{1,18}(,[0-9]{1,12})?')
      then try_cast(replace(cell, ',', '.') as decimal(38, 12))
    else signed_money(plain_money(cell),
      grouped_digits(translate(trim(money_digits(plain_money(cell))), '.,', ',.')))
  end;

-- The currency that an amount carries in its own cell, if any.
create or replace temp macro currency_in_money(cell) as
  case
    when cell is null or regexp_full_match(cell, '[-0-9.,]*') then null
    when contains(cell, '€') then 'EUR'
    when contains(cell, '£') then 'GBP'
    when contains(cell, '₹') then 'INR'
    when regexp_matches(cell, '(?i)\b(?:CA|A|NZ|HK|S)\$') then null
    when contains(cell, '$') then 'USD'
    else nullif(regexp_extract(upper(cell), '\b([A-Z]{3})\b', 1), '')
  end;

-- Decimals of a currency's smallest unit (ISO 4217).
create or replace temp macro minor_unit(currency) as
  case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
      'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    else 2
  end;

-- Half a unit goes away from zero.
create or replace temp macro in_minor_units(number, currency) as
  case minor_unit(currency)
    when 2 then try_cast(round(number, 2) as decimal(18, 3))
    when 0 then try_cast(round(number, 0) as decimal(18, 3))
    else try_cast(round(number, 3) as decimal(18, 3))
  end;

create or replace temp macro day_of(year_part, month_part, day_part) as
  try_cast(
    case
      when length(year_part) = 4 then year_part
      when year_part >= '70' then '19' || year_part
      else '20' || year_part
    end || '-' || month_part || '-' || day_part as date);

-- Trailing part of a date cell: a time of day, which plays no part. The day stands as written, whatever the zone.
create or replace temp macro time_of_day() as
  '(?:[T ,]+[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)? ?(?:[AaPp]\.?[Mm]\.?)? ?'
  || '(?:Z|UTC|GMT|CET|CEST|[-+][0-9]{2}:?[0-9]{2})?)?$';

-- How rows begin that add others up.
create or replace temp macro total_words() as
  '(?i)^[*\s]*((sub|grand)?[- ]?totals?|tot\.|total g[ée]n[ée]ral|sous[- ]total|gesamt\w*|(zwischen)?summe|end(betrag|summe)'
  || '|totale|subtotale|totaal|subtotaal|eindtotaal|suma|somme|somma|soma|result|ergebnis|[àa] reporter|report)($|[^[:alpha:]])';
