-- In how many rows two columns name documents of one customer.
select count(distinct staged.rowid) as found
from {{staging}} as staged
join {{claims}} as claim_codes on claim_codes.code = {{claim}}
join {{credits}} as credit_codes on credit_codes.code = {{credit}}
join documents as claims on claims.document_id = claim_codes.document_id
join documents as credits on credits.document_id = credit_codes.document_id
where claims.entity_id = credits.entity_id and claims.customer_id = credits.customer_id
