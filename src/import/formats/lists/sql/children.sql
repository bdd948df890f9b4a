-- Rows in which nothing but an item is told belong to the document above them.
insert into {{outline}}
with children as (
  select rowid as record, {{date}} is null and {{other_cells}} = 0 and {{item_cells}} > 0 as is_child
  from {{staging}}
),
owned as (
  select record, is_child, max(case when not is_child then record end) over (order by record) as document
  from children
)
select record, 'part', document, null
from owned
where is_child and document is not null;
