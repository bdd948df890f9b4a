-- From each heading, or the total that closes its group, to the next of them: whose rows these are.
create or replace temp table list_spans as
with headings as (
  select record, label, is_above
  from list_classes
  where kind in ('heading', 'head', 'grand')
),
closed as (
  select headings.record, headings.label, headings.is_above, min(totals.record) as last
  from headings
  left join list_classes as totals
    on totals.kind = 'total' and totals.total_of = headings.label and totals.record > headings.record
  group by headings.record, headings.label, headings.is_above
),
-- Groups that hold further groups.
parents as (
  select closed.record, closed.label, closed.last
  from (select *, lead(record) over (order by record) as next_heading from closed) as closed
  where last > next_heading
),
after_closing as (
  select closed.last as record, max_by(parents.label, parents.record) as label
  from closed
  left join parents on parents.record < closed.record and parents.last > closed.last
  where closed.last is not null
  group by closed.last
),
boundaries as (
  select record, label, is_above from headings
  union all
  select record, label, true from after_closing where (select bool_or(is_above) from headings)
)
select
  label,
  case when is_above then record else coalesce(lag(record) over (order by record), -1) end as after,
  case when is_above then coalesce(lead(record) over (order by record), 9000000000000000) else record end as before
from boundaries;

update {{staging}} as staged
set {{column}} = coalesce(label, '')
from list_spans
where staged.rowid > list_spans.after and staged.rowid < list_spans.before and not {{is_short}};

update {{staging}} set {{column}} = '' where {{column}} is null and not {{is_short}};
