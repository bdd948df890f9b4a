-- What lists say that payments and credits were applied to: both sides on the later of the two documents' days.
create or replace temp table settling_links as
with pairs as (
  select
    applications.*,
    greatest(claims.issue_date, credits.issue_date) as effective_date,
    case when credits.kind in ('credit_note', 'opening') then 'credit_note' else 'payment' end as kind,
    claims.number as claim_number,
    credits.number as credit_number
  from applications
  join documents as claims on claims.document_id = applications.claim_id
  join documents as credits on credits.document_id = applications.credit_id
)
select false as is_told, claim_id as document_id, kind, effective_date, amount, 'stated' as link,
  credit_number as counterpart, source_file_id, source_line
from pairs
union all
select false, credit_id, kind, effective_date, cast(-amount as decimal(18, 3)), 'stated',
  claim_number, source_file_id, source_line
from pairs;

-- Of documents that a list states as settled, this is now told with its day.
create or replace temp table settling_dated as
select document_id, kind, sum(amount) as amount
from settling_links
group by document_id, kind;
