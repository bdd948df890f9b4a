-- Terms run from the date of an opening's own piece, not from the day on which the books were opened.
update documents
set
  due_date = documents.due_date - cast(date_diff('day', lines.piece_date, documents.issue_date) as integer),
  terms_from = lines.piece_date
from fec_receivables as lines
where documents.source_file_id = {{source_file}}
  and documents.document_id = {{first_document}} + lines.record
  and documents.is_opening
  and documents.due_date_basis in ('terms', 'assumed')
  and lines.piece_date < documents.issue_date;

-- A claim that moves to another account is due when it was due before.
update documents
set due_date = origins.due_date, due_date_basis = origins.due_date_basis, terms_from = origins.terms_from
from (
  select claims.record, min(before.due_date) as due_date,
    min_by(before.due_date_basis, before.due_date) as due_date_basis,
    min_by(coalesce(before.terms_from, before.issue_date), before.due_date) as terms_from
  from fec_classified as claims
  join fec_classified as transfers
    on transfers.pass = claims.pass and transfers.entry_id = claims.entry_id
    and transfers.customer_id = claims.customer_id and transfers.amount < 0
  join account_pairs as pairs on pairs.credit = transfers.record
  join documents as before
    on before.document_id = case when pairs.debit >= 0 then {{first_document}} + pairs.debit else -pairs.debit end
  where claims.class = 'transferred' and claims.due_date is null
  group by claims.record
) as origins
where documents.source_file_id = {{source_file}}
  and documents.document_id = {{first_document}} + origins.record
  and documents.kind = 'transferred';
