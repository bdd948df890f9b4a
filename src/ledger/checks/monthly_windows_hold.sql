-- What enters and leaves the windows gives, at every month-end, the billings and payments of the days within.
with billed as (
  select
    calendar.month_end,
    cell_scope.cell_id,
    sum(case when documents.amount > 0 then documents.amount else 0 end) as invoices,
    cast(0 as decimal(38, 3)) as paid_amount
  from calendar
  cross join settings
  join documents
    on documents.issue_date <= calendar.month_end
    and documents.issue_date > calendar.month_end - settings.window_days
  join cell_scope on cell_scope.dimension_set_id = documents.dimension_set_id
  where documents.kind in ('invoice', 'instalment') and not documents.is_opening
  group by calendar.month_end, cell_scope.cell_id
),
paid as (
  select calendar.month_end, cell_scope.cell_id, cast(0 as decimal(38, 3)) as invoices, sum(payments.amount) as paid_amount
  from calendar
  cross join settings
  join payments
    on payments.effective_date <= calendar.month_end
    and payments.effective_date > calendar.month_end - settings.window_days
    and (payments.reversed_date is null or payments.reversed_date > calendar.month_end)
  join cell_scope on cell_scope.dimension_set_id = payments.dimension_set_id
  group by calendar.month_end, cell_scope.cell_id
),
direct as (
  select month_end, cell_id, sum(invoices) as invoices, sum(paid_amount) as paid_amount
  from (select * from billed union all select * from paid) as parts
  group by month_end, cell_id
),
summed as (
  select calendar.month_end, monthly.cell_id, sum(invoices) as invoices, sum(paid_amount) as paid_amount
  from calendar
  join monthly on monthly.month_end <= calendar.month_end
  group by calendar.month_end, monthly.cell_id
)
select summed.cell_id, summed.month_end
from summed
left join direct on direct.cell_id = summed.cell_id and direct.month_end = summed.month_end
where summed.invoices <> coalesce(direct.invoices, 0) or summed.paid_amount <> coalesce(direct.paid_amount, 0)
