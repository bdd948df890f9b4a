-- Whether what is paid may be the document's, repeated on each of its rows: it never varies within a document, and once is
-- what the open amount leaves, or, where there is none, as often as it stands there is more than the document.
with stated as (
  select record, count(*) as rows, count(distinct paid) as amounts, abs(max(paid)) as once, abs(sum(paid)) as together
  from import_paid_rows
  where paid is not null
  group by record
  having count(*) > 1
),
judged as (
  select
    amounts,
    case
      when once = together then null
      when open_amount is not null then case
        when abs(amount - open_amount) = once then true
        when abs(amount - open_amount) = together then false
      end
      when once <= abs(amount) and together > abs(amount) then true
    end as is_once
  from stated
  join import_rows on import_rows.record = stated.record
  where reason is null
)
select
  count(*) filter (where amounts > 1) = 0
    and count(*) filter (where is_once) > count(*) filter (where not is_once) as is_once
from judged;
