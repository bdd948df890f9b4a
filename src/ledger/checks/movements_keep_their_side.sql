-- At the end of any day a document is a claim or a credit, never both, nor a negative claim.
with days as (
  select document_id, movement_date, sum(claim_amount) as claim_amount, sum(credit_amount) as credit_amount
  from movements
  group by document_id, movement_date
),
levels as (
  select
    document_id,
    sum(claim_amount) over (partition by document_id order by movement_date) as claim,
    sum(credit_amount) over (partition by document_id order by movement_date) as credit
  from days
)
select distinct document_id
from levels
where claim < 0 or credit > 0 or claim > 0 and credit < 0
