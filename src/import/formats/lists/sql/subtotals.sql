-- Rows of money without a date, a number or a word for totals: those that state what the rows since the last of them, or
-- since the last total, add up to are totals; the others are rows that lack a date.
create or replace temp table import_subtotals as
with running as (
  select
    rows.record,
    outline.kind,
    rows.amount_number as stated_amount,
    rows.open_number as stated_open_amount,
    coalesce(sum(case when outline.record is null then rows.amount_number end) over upward, 0) as amount,
    coalesce(sum(case when outline.record is null then rows.open_number end) over upward, 0) as open_amount
  from import_rows as rows
  left join import_outline as outline on outline.record = rows.record
  window upward as (order by rows.record)
),
marks as (
  select
    *,
    amount - lag(amount, 1, 0) over (order by record) as amount_since,
    open_amount - lag(open_amount, 1, 0) over (order by record) as open_amount_since
  from running
  where kind in ('sum', 'total')
)
select record
from marks
where kind = 'sum'
  and coalesce(stated_amount, stated_open_amount) is not null
  and coalesce(stated_amount = amount_since, true)
  and coalesce(stated_open_amount = open_amount_since, true);

update import_rows set reason = 'total_row', faulty_role = null
where record in (select record from import_subtotals);

update import_outline set kind = 'total', label = ''
where record in (select record from import_subtotals);

delete from import_outline where kind = 'sum';

drop table import_subtotals;
