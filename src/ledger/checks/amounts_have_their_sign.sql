-- Invoices are not negative, credit notes and receipts not positive; only they may lack a due date of their own.
select document_id
from documents
where kind in ('invoice', 'instalment') and amount < 0
  or kind in ('credit_note', 'receipt') and amount > 0
  or amount > 0 and due_date_basis = 'none'
