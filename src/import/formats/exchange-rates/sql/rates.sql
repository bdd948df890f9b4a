-- What each cell of rates says. A row is loaded when one of its rates is; of one day and pair the first rate counts.
create or replace temp table import_rates as
with quoted as (
  {{cells}}
),
spelled as (
  -- without spaces between groups, and '.' before the decimals
  select
    *,
    upper(regexp_replace(
      case when decimal_sign = ',' then translate(text, '.,', ',.') else text end,
      '[\s\x{00A0}\x{202F}\x{2009}\x{2007}''’]', '', 'g')) as digits
  from quoted
),
read as (
  select
    *,
    text is null or regexp_full_match(digits, '[-–—.,?]+|#?N[/,.]?[AD][.,]?|NULL|NONE|NAN') as is_none,
    case
      when regexp_full_match(digits, '-?[0-9]{1,9}([.][0-9]*)?(E[-+]?[0-9]{1,2})?')
        then try_cast(digits as decimal(18, 9))
      when regexp_full_match(digits, '-?[0-9]{1,3}(,[0-9]{3}){1,2}([.][0-9]*)?')
        then try_cast(replace(digits, ',', '') as decimal(18, 9))
    end as rate,
    case
      when units_text is null then 1
      when regexp_full_match(units_text, '10{0,5}([.,]0+)?')
        then try_cast(replace(units_text, ',', '.') as decimal(18, 9))
    end as units
  from spelled
),
dated as (
  select
    read.record, read.place, read.text, read.is_none, read.rate, read.units, import_rows.source_line, import_rows.issue_date,
    import_rows.reason as row_reason, from_codes.code as from_currency, to_codes.code as to_currency
  from read
  join import_rows on import_rows.record = read.record
  left join currency_codes as from_codes on from_codes.code = upper(read.from_text)
  left join currency_codes as to_codes on to_codes.code = upper(read.to_text)
),
judged as (
  select
    *,
    case
      -- Amounts and customers play no part.
      when row_reason not in ('no_amount', 'unreadable_amount', 'unreadable_currency') then row_reason
      when issue_date is null then 'no_date'
      when is_none then 'no_rate'
      when from_currency is null or to_currency is null then 'unknown_currency'
      when from_currency = to_currency then 'rate_of_itself'
      when rate is null or units is null then 'unreadable_rate'
      when rate <= 0 then 'rate_not_positive'
    end as own_fault
  from dated
),
compared as (
  select
    judged.*,
    coalesce(known.rate, first_value(judged.rate) over (
      partition by judged.issue_date, judged.from_currency, judged.to_currency, judged.own_fault
      order by judged.record, judged.place)) as first_rate,
    coalesce(known.units, first_value(judged.units) over (
      partition by judged.issue_date, judged.from_currency, judged.to_currency, judged.own_fault
      order by judged.record, judged.place)) as first_units,
    known.rate is not null or row_number() over (
      partition by judged.issue_date, judged.from_currency, judged.to_currency, judged.own_fault
      order by judged.record, judged.place) > 1 as is_repeated
  from judged
  left join exchange_rates as known
    on known.rate_date = judged.issue_date and known.from_currency = judged.from_currency
    and known.to_currency = judged.to_currency and not known.is_booked
)
select
  record, place, text, source_line, issue_date, from_currency, to_currency, rate, units,
  coalesce(own_fault, case
    when is_repeated and cast(rate as decimal(38, 9)) * first_units <> cast(first_rate as decimal(38, 9)) * units
      then 'rate_contradicts'
    when is_repeated then 'rate_repeated'
  end) as fault
from compared;

-- A row without a rate that is loaded is set aside for the fault that says most.
create or replace temp table import_rows as
with faults as (
  select
    record,
    count(*) filter (where fault is null) as rates,
    min_by(fault, list_position(
      ['rate_contradicts', 'rate_not_positive', 'unreadable_rate', 'unknown_currency', 'rate_of_itself', 'rate_repeated',
        'no_rate'],
      fault)) as fault
  from import_rates
  group by record
)
select import_rows.* replace (
  case when faults.rates > 0 then null else coalesce(faults.fault,
    case when reason in ('no_amount', 'unreadable_amount', 'unreadable_currency') then 'no_rate'
      else coalesce(reason, 'no_rate') end)
  end as reason
)
from import_rows
left join faults on faults.record = import_rows.record;
