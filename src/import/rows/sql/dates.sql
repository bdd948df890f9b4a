-- Reads each distinct text of the date columns once.
-- date_texts: role, date_order ('dmy', 'mdy', 'dmy_compact', 'dmy_short', otherwise nothing is ambiguous), text.
create or replace temp table date_readings as
with shaped as (
  select
    role,
    text,
    date_order,
    regexp_extract(text,
      '^([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})' || time_of_day(), ['first', 'second', 'third']) as year_first,
    regexp_extract(text,
      '^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})' || time_of_day(), ['first', 'second', 'third']) as year_last,
    regexp_extract(text,
      '^([0-9]{1,2})[a-z]{0,2}[-/. ]*(?:de )?(\p{L}{3,})[-/., ]*(?:de )?([0-9]{4}|[0-9]{2})' || time_of_day(),
      ['first', 'second', 'third']) as day_month_name,
    regexp_extract(text,
      '^(\p{L}{3,})[-/. ]*([0-9]{1,2})[a-z]{0,2}[-/., ]+([0-9]{4}|[0-9]{2})' || time_of_day(),
      ['first', 'second', 'third']) as month_name_day,
    regexp_extract(text, '^([0-9]{8})(?:\.0)?$', 1) as compact,
    case when date_order = 'dmy_short' then regexp_extract(text, '^([0-9]{6})$', 1) else '' end as short
  from date_texts
),
read as (
  select
    shaped.role,
    shaped.text,
    case
      when year_first.first <> '' then day_of(year_first.first, year_first.second, year_first.third)
      when year_last.first <> '' and date_order = 'mdy' then day_of(year_last.third, year_last.first, year_last.second)
      when year_last.first <> '' then day_of(year_last.third, year_last.second, year_last.first)
      when day_month_name.first <> '' then day_of(day_month_name.third, by_day.month, day_month_name.first)
      when month_name_day.first <> '' then day_of(month_name_day.third, by_name.month, month_name_day.second)
      when compact <> '' and date_order = 'dmy_compact'
        then day_of(substr(compact, 5, 4), substr(compact, 3, 2), substr(compact, 1, 2))
      when short <> '' then day_of(substr(short, 5, 2), substr(short, 3, 2), substr(short, 1, 2))
      when compact <> '' then day_of(substr(compact, 1, 4), substr(compact, 5, 2), substr(compact, 7, 2))
    end as value
  from shaped
  left join month_names as by_day
    on day_month_name.second <> '' and by_day.name = lower(strip_accents(day_month_name.second))
  left join month_names as by_name
    on month_name_day.first <> '' and by_name.name = lower(strip_accents(month_name_day.first))
)
select
  role,
  text,
  case when year(value) between 1950 and 2200 then value end as value,
  coalesce(year(value) <= 1900 or year(value) >= 9999, false)
    or regexp_full_match(text, '[0/. -]+([ T][0:.]+)?|(?i)n/?a|null|none|-+') as is_no_date
from read;
