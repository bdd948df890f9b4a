-- Due dates that the texts of claims tell, where no column does: a word for due date and right behind it a date that in
-- one way only is on or after the document's own date, and not 400 days later. An opening without a piece of its own
-- may have been due in the 400 days before it.
create or replace temp table fec_label_dates as
with claims as (
  select
    lines.record,
    lines.date_in_label as text,
    case
      when items.class <> 'opening' then items.item_date
      when lines.piece_date < items.item_date then lines.piece_date
      else items.item_date - 400
    end as earliest,
    items.item_date + 400 as latest
  from fec_classified as lines
  join account_items as items on items.item = lines.record
  where lines.date_in_label is not null and lines.due_date is null
    and items.class in ('invoice', 'opening', 'transferred', 'claim')
),
parts as (
  select *, string_split_regex(text, '[-/.]') as part, text as digits
  from claims
),
readings as (
  select
    record,
    earliest,
    latest,
    unnest(case
      when length(part) = 3 and length(part[1]) = 4 then [day_of(part[1], part[2], part[3])]
      when length(part) = 3 then [day_of(part[3], part[2], part[1])]
      when length(digits) = 8 then [
        day_of(substr(digits, 1, 4), substr(digits, 5, 2), substr(digits, 7, 2)),
        day_of(substr(digits, 5, 4), substr(digits, 3, 2), substr(digits, 1, 2))]
      else [
        day_of(substr(digits, 5, 2), substr(digits, 3, 2), substr(digits, 1, 2)),
        day_of(substr(digits, 1, 2), substr(digits, 3, 2), substr(digits, 5, 2))]
    end) as day
  from parts
)
select record, min(day) as due_date
from readings
where day between earliest and latest
group by record
having count(distinct day) = 1;

update account_items
set due_date = found.due_date
from fec_label_dates as found
where found.record = account_items.item;

update fec_receivables
set due_date = found.due_date
from fec_label_dates as found
where found.record = fec_receivables.record;
