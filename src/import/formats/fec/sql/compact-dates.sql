-- Of the dates written as eight digits, how many begin with a year, and how many with a day.
with texts as (
  select distinct {{text}} as text
  from {{staging}}
),
read as (
  select
    text,
    regexp_full_match(text, '[0-9]{8}') and text <> '00000000' as is_compact,
    year(day_of(substr(text, 1, 4), substr(text, 5, 2), substr(text, 7, 2))) between 1950 and 2200 as is_year_first,
    year(day_of(substr(text, 5, 4), substr(text, 3, 2), substr(text, 1, 2))) between 1950 and 2200 as is_day_first
  from texts
  where text is not null
)
select
  count(*) as texts,
  count(*) filter (where is_compact) as compact,
  count(*) filter (where is_compact and is_year_first) as year_first,
  count(*) filter (where is_compact and is_day_first) as day_first
from read;
