-- What is known already is no document to be loaded; its rows speak again once the others are documents.
update import_rows
set reason = 'document_known'
where record in (select record from import_known);
