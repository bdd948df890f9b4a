update import_rows
set reason = null
where reason = 'document_known';
