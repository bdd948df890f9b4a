-- view:      indemnified_claims
-- answers:   For which late claims is the indemnity of their invoice claimed with another one?
-- grain:     one row per claim in scope that was late, of an invoice with an earlier such claim; undisputed ones go first
-- reads:     claim_interest, repeated_numbers, scope
-- columns:
--   document_id       bigint
--   dimension_set_id  integer
--   is_disputed       boolean
--   indemnity         integer  EUR, which is not claimed again; null from consumers
with repeats as (
  select
    claim_interest.document_id,
    claim_interest.dimension_set_id,
    is_disputed,
    indemnity,
    row_number() over (
      partition by first_document_id order by case when is_disputed then 1 else 0 end, claim_interest.document_id
    ) as place
  from repeated_numbers
  join claim_interest on claim_interest.document_id = repeated_numbers.document_id
  join scope on scope.dimension_set_id = claim_interest.dimension_set_id
)
select document_id, dimension_set_id, is_disputed, indemnity
from repeats
where place > 1
