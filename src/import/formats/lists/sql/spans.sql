-- From each heading, or the total that closes its group, to the next of them: whose rows these are.
create or replace temp table list_spans as
with closed as (
  select list_closings.*, is_above
  from list_closings
  join list_classes on list_classes.record = list_closings.record
),
-- Groups that hold further groups.
parents as (
  select closed.record, closed.label, closed.last
  from (select *, lead(record) over (order by record) as next_heading from closed) as closed
  where last > next_heading
),
-- A job by its customer's name and its own; what a customer owes beside its jobs is headed "… - Other".
within as (
  select
    closed.record,
    string_agg(parents.label, ':' order by parents.record) as path,
    max_by(parents.label, parents.record) as parent
  from closed
  join parents on parents.record < closed.record and parents.last > coalesce(closed.last, closed.record)
  where {{holds_jobs}}
  group by closed.record
),
headings as (
  select
    closed.record,
    case
      when path is null or starts_with(label, path || ':') then label
      when label = parent || ' - Other' then path
      else path || ':' || label
    end as label,
    is_above
  from closed
  left join within on within.record = closed.record
),
after_closing as (
  select closed.last as record, max_by(headings.label, headings.record) as label
  from closed
  left join parents on parents.record < closed.record and parents.last > closed.last
  left join headings on headings.record = parents.record
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
