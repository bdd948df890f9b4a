-- What the list cannot tell, and what was judged by its sign.
insert into source_notices (source_file_id, notice, rows, example_line, detail)
with facts as (
  select 'sap_open_items' as notice, count(*) as rows, min(source_line) as line, null as detail
  from account_lines
  where reason is null
  having count(lettering) = 0
  union all
  select 'sap_partner_absent', count(*), min(lines.source_line), min(lines.number)
  from account_lines as lines
  join account_allocations as found on found.item = lines.record and found.link in ('stated', 'undated')
  union all
  select 'unknown_types', count(*), min(source_line), min(type_code)
  from account_lines
  where reason is null
    and type_code not in ('RV', 'DR', 'DG', 'RX', 'RW', 'DZ', 'ZP', 'ZV', 'AB', 'SA', 'SB', 'DA')
  union all
  select 'credits_as_receipts', count(*), min(source_line), null
  from account_lines
  where reason is null and type_code is null and class = 'payment' and amount < 0 and not {{has_key}}
  union all
  select 'assumed_currency', count(*), min(source_line), min(currency)
  from account_lines
  where reason is null and not {{has_currency}}
)
select {{source_file}}, notice, rows, line, detail
from facts
where rows > 0;
