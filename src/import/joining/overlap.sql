-- How many different values of a column are codes.
select
  count(*) as filled,
  count(codes.code) as found,
  (select count(distinct code) from {{codes}}) as known
from (select distinct {{cell}} as text from {{staging}} where {{cell}} is not null) as texts
left join (select distinct code from {{codes}}) as codes on codes.code = texts.text
