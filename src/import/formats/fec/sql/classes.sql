-- What each line of receivables is, by what stands against it in its entry; by the name of its journal where the entry
-- does not balance. Openings are told by their journal, or by being a first entry of balance-sheet accounts.
create or replace temp table fec_journals as
with journals as (
  select journal, journal_name, lower(strip_accents(concat_ws(' ', journal, journal_name))) as words
  from fec_receivables
  group by journal, journal_name
)
select
  journal,
  journal_name,
  regexp_matches(upper(journal), '^(A\.?N\.?[OVX]?|R\.?A\.?N\.?|OUV|ANOUV(EAUX?)?|REPORT)[ ._-]?[0-9]{0,4}$')
    or regexp_matches(words, '\b(a[ -]?)?nouveaux?\b|ouverture') as is_opening,
  regexp_matches(words, 'banque|caisse|reglement|encaisse|tresor|\b(bq|bqe|bnp|lcl|cic|ca)\b') as is_bank,
  regexp_matches(words, 'vente|factur|client|\b(ve|vt|vte|fa)\b') as is_sales
from journals;

create or replace temp table fec_classified as
with first_day as (
  select min(entry_date) as day
  from fec_receivables
  where reason is null
),
judged as (
  select
    receivables.*,
    coalesce(entries.debit_classes, 0) as debits,
    coalesce(entries.credit_classes, 0) as credits,
    coalesce(entries.receivable_credits, 0) as receivable_credits,
    coalesce(mixed.debit_cash >= mixed.debit_sale, true) as is_more_cash_debited,
    coalesce(mixed.credit_cash > mixed.credit_sale, false) as is_more_cash_credited,
    journals.is_bank,
    journals.is_sales,
    journals.is_opening and coalesce(entries.nature, 0) & 2 = 0
      or coalesce(entries.nature & 3 = 1 and receivables.entry_date = first_day.day, false) as is_opening
  from fec_receivables as receivables
  join fec_journals as journals
    on journals.journal = receivables.journal and journals.journal_name is not distinct from receivables.journal_name
  left join fec_entries as entries on entries.pass = receivables.pass and entries.entry_id = receivables.entry_id
  left join fec_mixed as mixed on mixed.pass = receivables.pass and mixed.entry_id = receivables.entry_id
  cross join first_day
  where reason is null
)
select
  *,
  case
    when is_opening then 'opening'
    when entry_id is null and is_bank then case when amount > 0 then 'refund' else 'payment' end
    when entry_id is null and amount < 0 and is_sales then 'credit_note'
    when entry_id is null then case when amount >= 0 then 'invoice' else 'payment' end
    when amount >= 0 then case
      when credits & 8 = 8 and (credits & 2 = 0 or is_more_cash_credited) then 'refund'
      when credits & 18 <> 0 then 'invoice'
      when credits & 1 = 1 then 'transferred'
      when credits & 4 = 4 then 'invoice'
      when credits & 32 = 32 then 'write_off'
      when credits & 128 = 128 then 'exchange'
      when credits & 64 = 64 then 'discount'
      when credits & 256 = 256 then 'rounding'
      else 'claim'
    end
    when debits & 8 = 8 and is_more_cash_debited then 'payment'
    when debits & 2 = 2 then 'credit_note'
    when debits & 16 = 16 then 'payment'
    when debits & 32 = 32 then 'write_off'
    when debits & 1 = 1 then 'transfer'
    when debits & 64 = 64 then 'discount'
    when debits & 4 = 4 then 'credit_note'
    when debits & 128 = 128 then 'exchange'
    when debits & 256 = 256 then 'rounding'
    else 'transfer'
  end as class
from judged;
