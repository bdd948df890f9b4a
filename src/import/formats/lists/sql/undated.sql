-- Rows without a date, or with nothing but one cell. What is quick to tell of a row is asked first.
create or replace temp table list_undated as
select
  rowid as record,
  {{label}} as label,
  {{first}} as first,
  {{filled}} as filled,
  {{money}} as money,
  {{number}} as number,
  {{date}} as date_text,
  {{is_head}} as is_head
from {{staging}}
where {{plain_date}} is null
  or {{date}} is null
  or ({{plain_date}} < '0' or {{plain_date}} >= ':')
    and (not regexp_matches({{date}}, '[0-9]') or regexp_matches({{date}}, total_words()))
  or {{money}} = 0 and {{filled}} = 1;
