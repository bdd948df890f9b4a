-- What the code and the name of a journal say of it.
create or replace temp table fec_journals as
with journals as (
  select distinct coalesce({{journal}}, '') as journal, {{journal_name}} as journal_name
  from {{staging}}
  semi join fec_receivable_cells on fec_receivable_cells.cell = {{account_cell}}
),
worded as (
  select *, lower(strip_accents(concat_ws(' ', journal, journal_name))) as words
  from journals
)
select
  journal,
  journal_name,
  regexp_matches(upper(journal), '^(A\.?N\.?[OVX]?|R\.?A\.?N\.?|OUV|ANOUV(EAUX?)?|REPORT)[ ._-]?[0-9]{0,4}$')
    or regexp_matches(words, '\b(a[ -]?)?nouveaux?\b|ouverture') as is_opening,
  regexp_matches(words, 'banque|caisse|reglement|encaisse|tresor|\b(bq|bqe|bnp|lcl|cic|ca)\b') as is_bank,
  regexp_matches(words, 'vente|factur|client|\b(ve|vt|vte|fa)\b') as is_sales
from worded;
