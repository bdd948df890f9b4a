-- How many customers of the ledger a column of the file names, by their code and by their name.
select
  {{index}} as column_index,
  count(distinct case when by_id.customer_id is not null then texts.text end) as ids,
  count(distinct case when by_name.name is not null then texts.text end) as names
from (select distinct {{cell}} as text from {{staging}} where {{cell}} is not null) as texts
left join (select distinct customer_id from customers) as by_id on by_id.customer_id = texts.text
left join (select distinct name from customers where name is not null) as by_name on by_name.name = texts.text
