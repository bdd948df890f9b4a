-- What a later file has settled beyond what the ledger has of a document, taken from its latest payments: of what an
-- earlier file already had, that file knows the day better. What is settled no longer is open again from the file's day.
create or replace temp table import_later as
select import_settled.*
from import_settled
where record in (select record from import_known);

delete from import_settled
where record in (select record from import_known);

create or replace temp table import_changes as
with known as (
  select
    import_known.record,
    import_known.document_id,
    import_rows.source_line,
    documents.issue_date,
    sign(documents.amount) as side,
    documents.amount - import_rows.amount as less_open
  from import_known
  join import_rows on import_rows.record = import_known.record
  join documents on documents.document_id = import_known.document_id
  where {{says_paid}} or {{amount_is_open}}
),
before as (
  select document_id, kind, sum(amount) as amount
  from allocations
  where document_id in (select document_id from import_known)
  group by document_id, kind
),
parts as (
  select record, case when kind = 'credit_note' then 'credit_note' else 'payment' end as kind, paid as part,
    settlement_date, is_settled
  from import_later
  union all select record, 'credit_note', credited, settlement_date, is_settled from import_later
  union all select record, 'write_off', write_off, settlement_date, is_settled from import_later
  union all select record, 'exchange', difference, settlement_date, is_settled from import_later
  union all select record, 'payment', less_open, null, false from known
),
totals as (
  select
    known.*,
    known.side * (coalesce(parts.settled, 0) - coalesce(earlier.settled, 0)) as more
  from known
  left join (select record, sum(part) as settled from parts group by record) as parts on parts.record = known.record
  left join (select document_id, sum(amount) as settled from before group by document_id) as earlier
    on earlier.document_id = known.document_id
),
by_kind as (
  select
    totals.record,
    parts.kind,
    parts.settlement_date,
    parts.is_settled,
    totals.side * parts.part as size,
    greatest(totals.side * (sum(parts.part) over (partition by totals.record, parts.kind) - coalesce(before.amount, 0)), 0)
      as more_of_kind,
    sum(totals.side * parts.part) over (
      partition by totals.record, parts.kind order by parts.settlement_date desc nulls first, parts.part
      rows between unbounded preceding and current row
    ) as reached
  from totals
  join parts on parts.record = totals.record and totals.side * parts.part > 0
  left join before on before.document_id = totals.document_id and before.kind = parts.kind
  where totals.more > 0
),
available as (
  select *, least(size, greatest(more_of_kind - (reached - size), 0)) as amount
  from by_kind
),
laid as (
  select
    *,
    sum(amount) over (
      partition by record order by settlement_date desc nulls first, kind, reached
      rows between unbounded preceding and current row
    ) as reached_in_all
  from available
  where amount > 0
)
select
  totals.record,
  totals.document_id,
  totals.source_line,
  laid.kind,
  laid.settlement_date,
  laid.is_settled,
  totals.issue_date,
  cast(totals.side * least(laid.amount, greatest(totals.more - (laid.reached_in_all - laid.amount), 0)) as decimal(18, 3))
    as amount
from totals
join laid on laid.record = totals.record
where totals.more > laid.reached_in_all - laid.amount
union all
select record, document_id, source_line, 'payment', null, false, issue_date, cast(side * more as decimal(18, 3))
from totals
where more < 0;

insert into allocations (
  allocation_id, document_id, kind, effective_date, amount, link, counterpart, source_file_id, source_line
)
select
  (select coalesce(max(allocation_id), 0) from allocations) + row_number() over (order by record, kind, settlement_date),
  document_id,
  kind,
  greatest(issue_date, coalesce(settlement_date, (select day from import_day))),
  amount,
  case when settlement_date is null then 'undated' when is_settled then 'stated' else 'derived' end,
  null,
  {{source_file}},
  source_line
from import_changes;
