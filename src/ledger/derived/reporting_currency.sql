-- table:     reporting_currency
-- answers:   In which one currency are figures told, and what is its smallest unit?
-- grain:     one row; none while the ledger is empty
-- reads:     ledger_currencies, settings
-- columns:
--   currency    varchar  the chosen one, else that of most documents
--   minor_unit  bigint   thousandths: 1000 where there are no cents, 1 where there are thousandths
with chosen as (
  select coalesce(settings.reporting_currency, ledger_currencies.currency) as currency
  from ledger_currencies
  cross join settings
  where is_main
)
select
  currency,
  -- By ISO 4217; the ledger keeps at most three digits.
  cast(case
    when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV',
      'XAF', 'XOF', 'XPF') then 1000
    when currency in ('BHD', 'CLF', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND', 'UYW') then 1
    else 10
  end as bigint) as minor_unit
from chosen
