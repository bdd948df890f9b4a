-- What dates a stated settlement takes its place, of its own kind first, then of the other: first of what has no date,
-- then of the latest. What was stated is kept.
create or replace temp table settling_replaced as
with stated as (
  select allocations.*, sign(documents.amount) as side, abs(allocations.amount) as size
  from allocations
  join documents on documents.document_id = allocations.document_id
  where allocations.document_id in (select document_id from settling_dated)
    and allocations.kind in ('payment', 'credit_note')
    and counterpart is null
    and link in ('stated', 'derived', 'undated')
    and sign(allocations.amount) = sign(documents.amount)
),
wanted as (
  select
    dated.document_id,
    coalesce(sum(dated.amount * sign(documents.amount)) filter (where dated.kind = 'payment'), 0) as payment,
    coalesce(sum(dated.amount * sign(documents.amount)) filter (where dated.kind = 'credit_note'), 0) as credit_note
  from settling_dated as dated
  join documents on documents.document_id = dated.document_id
  group by dated.document_id
),
there as (
  select
    document_id,
    coalesce(sum(size) filter (where kind = 'payment'), 0) as payment,
    coalesce(sum(size) filter (where kind = 'credit_note'), 0) as credit_note
  from stated
  group by document_id
),
shares as (
  select there.document_id, 'payment' as kind,
    least(there.payment, wanted.payment + greatest(wanted.credit_note - there.credit_note, 0)) as share
  from there
  join wanted on wanted.document_id = there.document_id
  union all
  select there.document_id, 'credit_note',
    least(there.credit_note, wanted.credit_note + greatest(wanted.payment - there.payment, 0))
  from there
  join wanted on wanted.document_id = there.document_id
),
laid as (
  select
    stated.allocation_id,
    stated.side,
    stated.size,
    shares.share,
    sum(stated.size) over (
      partition by stated.document_id, stated.kind
      order by case when stated.link = 'undated' then 0 else 1 end, stated.effective_date desc, stated.allocation_id desc
      rows between unbounded preceding and current row
    ) as reached
  from stated
  join shares on shares.document_id = stated.document_id and shares.kind = stated.kind
)
select allocation_id, cast(side * least(size, greatest(share - (reached - size), 0)) as decimal(18, 3)) as replaced
from laid
where share > reached - size;

insert into stated_settlements by name
select *
from allocations
where allocation_id in (select allocation_id from settling_replaced)
  and allocation_id not in (select allocation_id from stated_settlements);

update allocations
set amount = cast(allocations.amount - settling_replaced.replaced as decimal(18, 3))
from settling_replaced
where settling_replaced.allocation_id = allocations.allocation_id;

delete from allocations
where amount = 0 and allocation_id in (select allocation_id from settling_replaced);
