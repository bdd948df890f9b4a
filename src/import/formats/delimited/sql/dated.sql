-- What an earlier file had as settled without a day takes the day that a later one gives for the same amount, if it lies
-- before the earlier file's own.
create or replace temp table import_dated as
with dated as (
  select record, max(settlement_date) as settlement_date, bool_and(is_settled) as is_settled
  from import_later
  group by record
  having count(*) = 1 and count(settlement_date) = 1
)
select allocations.allocation_id, import_known.record, dated.is_settled,
  greatest(documents.issue_date, dated.settlement_date) as effective_date
from import_known
join dated on dated.record = import_known.record
join documents on documents.document_id = import_known.document_id
join allocations on allocations.document_id = import_known.document_id
where import_known.document_id not in (select document_id from import_changes)
  and allocations.link = 'undated' and allocations.amount <> 0
  and greatest(documents.issue_date, dated.settlement_date) <= allocations.effective_date;

update allocations
set effective_date = import_dated.effective_date, link = case when import_dated.is_settled then 'stated' else 'derived' end
from import_dated
where import_dated.allocation_id = allocations.allocation_id;
