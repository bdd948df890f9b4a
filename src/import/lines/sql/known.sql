-- A document that an earlier file already brought is not loaded twice.
update account_lines
set reason = 'document_already_loaded'
from documents
where account_lines.reason is null
  and account_lines.has_number
  and documents.number = account_lines.number
  and documents.entity_id = account_lines.entity_id
  and documents.customer_id = account_lines.customer_id
  and documents.issue_date = account_lines.item_date
  and documents.currency = account_lines.currency
  and documents.amount = account_lines.amount;

-- Nor is what adds up to it.
update account_lines
set reason = wholes.reason
from account_lines as wholes
where account_lines.class = 'part'
  and wholes.reason = 'document_already_loaded'
  and wholes.number = account_lines.number
  and wholes.entity_id = account_lines.entity_id
  and wholes.customer_id = account_lines.customer_id
  and wholes.item_date = account_lines.item_date
  and wholes.currency = account_lines.currency;
