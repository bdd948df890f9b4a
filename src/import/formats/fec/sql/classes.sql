-- What each line of receivables is, by what stands against it in its entry; by the name of its journal where the entry
-- does not balance. The opening of the books is told by its journal, or by being a first entry of balance-sheet accounts.
create or replace temp table fec_classified as
with first_day as (
  select min(entry_date) as day
  from fec_receivables
  where reason is null
),
judged as (
  select
    receivables.*,
    entries.* exclude (pass, entry_id),
    (regexp_matches(upper(receivables.journal), '^(A\.?N\.?[OVX]?|R\.?A\.?N\.?|OUV|ANOUV(EAUX?)?|REPORT)[ ._-]?[0-9]{0,4}$')
      or regexp_matches(lower(strip_accents(coalesce(receivables.journal_name, ''))), '\b(a[ -]?)?nouveaux?\b|ouverture'))
      and not coalesce(entries.has_result, false)
      or coalesce(entries.has_capital and not entries.has_result and receivables.entry_date = first_day.day, false)
      as is_opening,
    lower(strip_accents(receivables.journal || ' ' || coalesce(receivables.journal_name, ''))) as journal_words
  from fec_receivables as receivables
  left join fec_entries as entries on entries.pass = receivables.pass and entries.entry_id = receivables.entry_id
  cross join first_day
  where reason is null
)
select
  *,
  case
    when is_opening then 'opening'
    when entry_id is null and regexp_matches(journal_words, 'banque|caisse|reglement|encaisse|tresor|\b(bq|bqe|bnp|lcl|cic|ca)\b')
      then case when amount > 0 then 'refund' else 'payment' end
    when entry_id is null and amount < 0 and regexp_matches(journal_words, 'vente|factur|client|\b(ve|vt|vte|fa)\b') then 'credit_note'
    when entry_id is null then case when amount >= 0 then 'invoice' else 'payment' end
    when amount >= 0 then case
      when credit_cash > credit_sale then 'refund'
      when credit_sale > 0 or credit_deposit > 0 then 'invoice'
      when credit_receivable > 0 then 'transferred'
      when credit_vat > 0 then 'invoice'
      when credit_write_off > 0 then 'write_off'
      when credit_exchange > 0 then 'exchange'
      when credit_discount > 0 then 'discount'
      when credit_rounding > 0 then 'rounding'
      else 'claim'
    end
    when debit_cash > 0 and debit_cash >= debit_sale then 'payment'
    when debit_sale > 0 then 'credit_note'
    when debit_deposit > 0 then 'payment'
    when debit_write_off > 0 then 'write_off'
    when debit_receivable > 0 then 'transfer'
    when debit_discount > 0 then 'discount'
    when debit_vat > 0 then 'credit_note'
    when debit_exchange > 0 then 'exchange'
    when debit_rounding > 0 then 'rounding'
    else 'transfer'
  end as class
from judged;
