-- table:     repeated_numbers
-- answers:   Which claims are one invoice, although they stand on several rows?
-- grain:     one row per claim whose number stands on another claim of its company too
-- reads:     documents
-- columns:
--   document_id        bigint  an instalment, say, or a claim that goes on in another account
--   first_document_id  bigint  the same for all of one number
-- identity:  not exists (select 1 from repeated_numbers group by first_document_id having count(*) < 2)
with claims as (
  select document_id, entity_id, number
  from documents
  where amount > 0 and kind in ('invoice', 'instalment', 'opening', 'transferred')
),
repeated as (
  select entity_id, number, min(document_id) as first_document_id
  from claims
  group by entity_id, number
  having count(*) > 1
)
select claims.document_id, repeated.first_document_id
from claims
join repeated on repeated.entity_id = claims.entity_id and repeated.number = claims.number
