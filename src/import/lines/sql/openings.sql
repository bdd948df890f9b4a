-- Openings of customers whom an earlier file of the same kind knows from before, or has opened on the same day, restate
-- what is already there.
create or replace temp table account_earlier as
with settled as (
  select document_id, effective_date, sum(amount) as amount
  from allocations
  group by document_id, effective_date
),
known as (
  select documents.*
  from documents
  join source_files on source_files.source_file_id = documents.source_file_id
  join import_format on import_format.format = source_files.format
)
select document_id, entity_id, customer_id, currency, issue_date, is_opening, issue_date as day, amount
from known
union all
select known.document_id, entity_id, customer_id, currency, issue_date, is_opening, effective_date, -settled.amount
from known
join settled on settled.document_id = known.document_id;

create or replace temp table account_openings as
with seen as (
  select
    entity_id,
    customer_id,
    min(issue_date) as first_day,
    min(case when is_opening then issue_date end) as opening_day
  from account_earlier
  group by entity_id, customer_id
)
select lines.record, lines.source_line, lines.entity_id, lines.customer_id, lines.currency, lines.item_date, lines.amount
from account_lines as lines
join seen on seen.entity_id = lines.entity_id and seen.customer_id = lines.customer_id
where lines.reason is null and lines.class = 'opening'
  and (first_day < lines.item_date or opening_day = lines.item_date);

-- Where they do not say what the earlier file ended with; of a customer with documents in another currency than that of
-- its opening it cannot be told.
create or replace temp table account_opening_differences as
with days as (
  select entity_id, max(item_date) as opening_day
  from account_openings
  group by entity_id
),
sides as (
  select earlier.entity_id, customer_id, currency, amount as closed, 0 as opened
  from account_earlier as earlier
  join days on days.entity_id = earlier.entity_id
  where day < opening_day or is_opening and day = issue_date and day = opening_day
  union all
  select openings.entity_id, customer_id, currency, 0, amount
  from account_openings as openings
  join days on days.entity_id = openings.entity_id and item_date = opening_day
)
select entity_id, customer_id, min(currency) as currency, sum(opened) - sum(closed) as difference
from sides
group by entity_id, customer_id
having sum(opened) <> sum(closed) and count(distinct currency) = 1;

update account_lines
set reason = 'opening_already_loaded'
where record in (select record from account_openings);

-- In the middle of what is known, an opening is a claim or a credit like another: the ledger starts earlier.
create or replace temp table account_late_openings as
select lines.record, lines.source_line, lines.customer_id
from account_lines as lines
join (select entity_id, min(issue_date) as first_day from account_earlier group by entity_id) as known
  on known.entity_id = lines.entity_id and known.first_day < lines.item_date
where lines.reason is null and lines.class = 'opening';

update account_lines
set class = case when amount > 0 then 'claim' else 'payment' end
where record in (select record from account_late_openings);
