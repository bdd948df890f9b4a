-- Kinds, links and bases are words of the ledger: an unknown one would fall out of every figure without a sound.
select 'document' as what, document_id as id
from documents
where kind not in ('invoice', 'credit_note', 'receipt', 'opening', 'instalment', 'transferred', 'adjustment')
  or due_date_basis not in ('stated', 'terms', 'assumed', 'none')
union all
select 'allocation', allocation_id
from allocations
where kind not in ('payment', 'credit_note', 'discount', 'rounding', 'write_off', 'exchange', 'transfer')
  or link not in ('stated', 'matched', 'lettered', 'derived', 'undated')
