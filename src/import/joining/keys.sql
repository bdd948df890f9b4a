-- How many different values of a column are codes or names of the ledger's customers, or numbers or ids of its documents.
select
  count(*) as filled,
  count(by_id.customer_id) as customer_id,
  count(by_name.name) as name,
  count(by_number.number) as number,
  (select count(distinct customer_id) from customers) as customer_id_known,
  (select count(distinct name) from customers) as name_known,
  (select count(distinct number) from documents where amount > 0 and document_id not in (select document_id from payment_texts))
    as number_known
from (select distinct {{cell}} as text from {{staging}} where {{cell}} is not null) as texts
left join (select distinct customer_id from customers) as by_id on by_id.customer_id = texts.text
left join (select distinct name from customers where name is not null) as by_name on by_name.name = texts.text
left join (
  select number from documents where amount > 0 and document_id not in (select document_id from payment_texts)
  union
  select key_text from document_keys where document_id in (select document_id from documents where amount > 0)
) as by_number on by_number.number = texts.text
