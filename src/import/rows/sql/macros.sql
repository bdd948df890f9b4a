-- How a cell of text becomes a value. Each macro answers null for what it cannot read with certainty.

-- A cell without the spaces around it, null when nothing is left. Trimming is slow, so it is done only where needed.
create or replace temp macro trimmed(cell) as
  case
    when cell = '' then null
    when cell < '!' or ends_with(cell, ' ') or ends_with(cell, chr(9)) or ends_with(cell, chr(10))
      or ends_with(cell, chr(13)) or ends_with(cell, chr(160)) or ends_with(cell, chr(8239)) or ends_with(cell, chr(8201))
      or starts_with(cell, chr(160)) or starts_with(cell, chr(8239)) or starts_with(cell, chr(8201))
      then nullif(trim(cell, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(8239) || chr(8201)), '')
    else cell
  end;

-- Most amounts are written plainly: digits, and perhaps a minus and a decimal sign. The others go through numbers.sql.
create or replace temp macro is_plain_with_point(cell) as regexp_full_match(cell, '-?[0-9]{1,11}(\.[0-9]{1,6})?');

create or replace temp macro is_plain_with_comma(cell) as regexp_full_match(cell, '-?[0-9]{1,11}(,[0-9]{1,6})?');

create or replace temp macro plain_with_point(cell) as
  case when is_plain_with_point(cell) then cast(cell as decimal(18, 6)) end;

create or replace temp macro plain_with_comma(cell) as
  case when is_plain_with_comma(cell) then cast(replace(cell, ',', '.') as decimal(18, 6)) end;

-- Rounded to the digits of the currency's smallest unit; half a unit goes away from zero.
create or replace temp macro in_minor_units(number, digits) as
  case digits
    when 2 then cast(round(number, 2) as decimal(18, 3))
    when 0 then cast(round(number, 0) as decimal(18, 3))
    else cast(round(number, 3) as decimal(18, 3))
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
  || '|totale|subtotale|totaal|subtotaal|eindtotaal|suma|somme|somma|soma|result|ergebnis|(ending|closing) balance|[àa] reporter|report)($|[^\p{L}])';
