-- By what another file may name the documents of the ledger: what is owed, and what settles it.
create or replace temp table claim_numbers as
select number as code, document_id
from documents
where amount > 0 and document_id not in (select document_id from payment_texts);

create or replace temp table claim_keys as
select distinct key_text as code, document_keys.document_id
from document_keys
join documents on documents.document_id = document_keys.document_id
where amount > 0;

create or replace temp table credit_numbers as
select number as code, document_id
from documents
where amount < 0;

create or replace temp table credit_keys as
select distinct key_text as code, document_keys.document_id
from document_keys
join documents on documents.document_id = document_keys.document_id
where amount < 0;
