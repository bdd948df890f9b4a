-- Totals that the file states, beside what the rows above them add up to: those of their group where a heading names it,
-- else those since the last heading or total, or all. A heading that states a total states that of the rows below it, up to
-- the next, or of all rows.
create or replace temp table import_totals as
with running as (
  select
    rows.record,
    rows.source_line,
    outline.kind,
    outline.label,
    outline.document as heading,
    rows.amount_number as stated_amount,
    rows.open_number as stated_open_amount,
    rows.paid_number as stated_paid_amount,
    rows.debit_number as stated_debit,
    rows.credit_number as stated_credit,
    coalesce(sum(case when outline.record is null then rows.amount_number end) over upward, 0) as amount,
    coalesce(sum(case when outline.record is null then rows.open_number end) over upward, 0) as open_amount,
    coalesce(sum(case when outline.record is null then rows.paid_number end) over upward, 0)
      + coalesce(sum(case when outline.record is null then further.paid end) over upward, 0) as paid_amount,
    coalesce(sum(case when outline.record is null then rows.debit_number end) over upward, 0) as debit,
    coalesce(sum(case when outline.record is null then rows.credit_number end) over upward, 0) as credit
  from import_rows as rows
  left join import_outline as outline on outline.record = rows.record
  left join (select record, sum(paid) as paid from import_further_paid group by record) as further
    on further.record = rows.record
  where rows.reason is distinct from 'header_row'
  window upward as (order by rows.record)
),
marks as (
  select record, source_line, kind, label, heading, 'amount' as measure, stated_amount as stated, amount as reached from running
  where kind in ('heading', 'head', 'grand', 'total')
  union all select record, source_line, kind, label, heading, 'open_amount', stated_open_amount, open_amount from running
  where kind in ('heading', 'head', 'grand', 'total')
  union all select record, source_line, kind, label, heading, 'paid_amount', stated_paid_amount, paid_amount from running
  where kind in ('heading', 'head', 'grand', 'total')
  union all select record, source_line, kind, label, heading, 'debit', stated_debit, debit from running
  where kind in ('heading', 'head', 'grand', 'total')
  union all select record, source_line, kind, label, heading, 'credit', stated_credit, credit from running
  where kind in ('heading', 'head', 'grand', 'total')
),
placed as (
  select
    *,
    lag(reached, 1, 0) over (partition by measure order by record) as reached_before,
    lead(reached) over (partition by measure, kind order by record) as reached_at_next,
    lead(record) over (partition by measure, kind order by record) is null as is_last
  from marks
),
grouped as (
  select
    totals.record,
    totals.measure,
    coalesce(
      max(headings.reached) filter (where headings.record = totals.heading),
      max_by(headings.reached, headings.record)) as reached_at_heading
  from placed as totals
  join marks as headings
    on headings.kind in ('heading', 'head', 'grand') and headings.label = totals.label and headings.measure = totals.measure
    and headings.record < totals.record
  where totals.kind = 'total'
  group by totals.record, totals.measure
),
ends as (
  select 'amount' as measure, coalesce(max_by(amount, record), 0) as reached from running
  union all select 'open_amount', coalesce(max_by(open_amount, record), 0) from running
  union all select 'paid_amount', coalesce(max_by(paid_amount, record), 0) from running
  union all select 'debit', coalesce(max_by(debit, record), 0) from running
  union all select 'credit', coalesce(max_by(credit, record), 0) from running
),
compared as (
  select
    totals.record,
    totals.source_line,
    totals.label,
    totals.measure,
    totals.stated,
    case
      when kind = 'grand' then ends.reached
      when kind = 'head' then coalesce(reached_at_next, ends.reached) - totals.reached
      when reached_at_heading is not null then totals.reached - reached_at_heading
      when stated = totals.reached or is_last and stated <> totals.reached - reached_before then totals.reached
      else totals.reached - reached_before
    end as found
  from placed as totals
  join ends on ends.measure = totals.measure
  left join grouped on grouped.record = totals.record and grouped.measure = totals.measure
  where totals.kind <> 'heading' and totals.stated is not null
)
select *, abs(stated - found) >= 0.005 as differs
from compared
-- Amounts of several currencies are never added up.
where (select count(distinct currency) from import_rows where reason is null) <= 1;

insert into source_notices (source_file_id, notice, rows, example_line, detail)
with each_total as (
  select record, source_line, bool_or(differs) as differs
  from import_totals
  group by record, source_line
),
differing as (
  select
    source_line,
    concat_ws(', ', nullif(label, ''), header) || ': ' || regexp_replace(cast(cast(stated as decimal(18, 3)) as varchar), '0$', '')
      || ' ≠ ' || regexp_replace(cast(cast(found as decimal(18, 3)) as varchar), '0$', '') as detail
  from import_totals
  left join import_headers on import_headers.role = import_totals.measure
  where differs
)
select {{source_file}}, 'totals_agree', count(*), min(source_line), null
from each_total
where not differs
having count(*) > 0
union all
(select {{source_file}}, 'total_differs', count(*), min(source_line), detail
from differing
group by detail
order by min(source_line)
limit 20);

drop table import_totals;
