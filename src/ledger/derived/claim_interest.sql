-- table:     claim_interest
-- answers:   Which claims were open after their due date, and what does that cost?
-- grain:     one row per claim that was late on a day up to the as-of date, whatever the scope
-- reads:     document_paths, movements, documents, buyers, legal_days, payer_dates, settings
-- columns:
--   document_id       bigint          an invoice or instalment, an opening item, or a claim moved to another account
--   dimension_set_id  integer
--   buyer             varchar         see buyers
--   number            varchar         of documents, as the next five: a list of many reads them here for half the time
--   kind              varchar
--   issue_date        date
--   due_date          date
--   due_date_basis    varchar         stated, terms, assumed
--   amount            decimal(18, 3)
--   is_disputed       boolean
--   first_day         date            first day of lateness: the one after the due date, or after issue if that is later
--   last_day          date            day on which it was last settled; the as-of date where it is open
--   open_amount       decimal(18, 3)  at the as-of date
--   rate_basis        varchar         legal, contract, public; none against consumers
--   interest          decimal(18, 3)  up to the as-of date, rounded half up once; null: a rate is missing, or none runs
--   missing_rate      date            first day of the first half-year between the two days whose rate is missing
--   indemnity         integer         EUR, were it the only claim of its invoice; null from consumers
-- identity:  not exists (select 1 from claim_interest where interest < 0)

-- A day costs interest when something was open at its start: from the day after the due date to the day of payment.
-- A change of the open amount therefore counts for the days after it, and its interest is the change times what the
-- rates add up to between that day, or the due date if later, and the as-of date. The open amount never being negative
-- here, the sum over all changes is right however often a claim was paid, bounced or paid in part.
with others as (
  select document_id
  from documents
  where kind = 'opening' or kind = 'transferred'
),
paths as (
  select
    document_paths.document_id, dimension_set_id, is_disputed, is_one_step, amount, due_date, closed_date, as_of,
    greatest(issue_date, due_date, date '1980-01-01') as late_from
  from document_paths
  cross join settings
  join payer_dates on payer_dates.position_date = as_of
  left join others on others.document_id = document_paths.document_id
  where amount > 0 and due_date < as_of and issue_date < as_of
    and (closed_date is null or closed_date > due_date)
    and (is_invoice or others.document_id is not null)
),
-- Settled on one day: one stretch. Its interest in thousandths of an amount times ten-thousandths of a per cent of a
-- year, of which 3,650,000,000 are one cent; up to a million the product fits the narrower, faster number.
whole as (
  select
    document_id, paths.dimension_set_id, is_disputed, late_from, least(closed_date, as_of) as until_date,
    case when closed_date > as_of then amount else 0 end as open_amount,
    buyer, starts.contract_rate, starts.indemnity, starts.next_untold,
    cast(amount * 1000 as bigint) as thousandths,
    case
      when starts_with(buyer, 'public') then starts.public_rate * date_diff('day', late_from, ends.day)
      when buyer = 'consumer' then null
      when starts.contract_rate is not null then starts.contract_rate * date_diff('day', late_from, ends.day)
      when ends.untold_days = starts.untold_days then ends.rate_sum - starts.rate_sum
    end as rates
  from paths
  join buyers on buyers.dimension_set_id = paths.dimension_set_id
  join legal_days as starts on starts.day = late_from
  join legal_days as ends on ends.day = least(closed_date, as_of)
  where is_one_step and closed_date > late_from
),
several as (
  select
    document_id, dimension_set_id, is_disputed, late_from,
    case when sum(claim_amount) > 0 then max(as_of) else greatest(max(movement_date), late_from) end as until_date,
    sum(claim_amount) as open_amount,
    sum(cast(claim_amount * 1000 as hugeint) * date_diff('day', starts.day, as_of)) as amount_days,
    sum(cast(claim_amount * 1000 as hugeint) * (ends.rate_sum - starts.rate_sum)) as amount_rates,
    sum(cast(claim_amount * 1000 as hugeint) * (ends.untold_days - starts.untold_days)) > 0 as is_untold
  from (
    select paths.*, claim_amount, movement_date
    from paths
    join movements on movements.document_id = paths.document_id
    where not is_one_step and claim_amount <> 0 and movement_date <= as_of
  ) as moved
  join legal_days as starts on starts.day = greatest(movement_date, late_from)
  join legal_days as ends on ends.day = as_of
  group by document_id, dimension_set_id, is_disputed, late_from
),
late as not materialized (
  select
    document_id, dimension_set_id, buyer, is_disputed, late_from, until_date, open_amount, contract_rate, indemnity,
    next_untold,
    case
      when thousandths < 1000000000 then (2 * thousandths * rates + 3650000000) // 7300000000
      else cast((2 * cast(thousandths as hugeint) * rates + 3650000000) // 7300000000 as bigint)
    end as cents
  from whole
  union all
  select
    document_id, several.dimension_set_id, buyer, is_disputed, late_from, until_date, open_amount, contract_rate,
    indemnity, next_untold,
    cast((2 * case
      when starts_with(buyer, 'public') then amount_days * public_rate
      when buyer = 'consumer' then null
      when contract_rate is not null then amount_days * contract_rate
      when not is_untold then amount_rates
    end + 3650000000) // 7300000000 as bigint)
  from several
  join buyers on buyers.dimension_set_id = several.dimension_set_id
  join legal_days on legal_days.day = late_from
  where amount_days > 0
)
select
  late.document_id,
  late.dimension_set_id,
  buyer,
  number,
  kind,
  issue_date,
  due_date,
  due_date_basis,
  amount,
  late.is_disputed,
  cast(late_from + 1 as date) as first_day,
  until_date as last_day,
  cast(open_amount as decimal(18, 3)) as open_amount,
  case
    when starts_with(buyer, 'public') then 'public'
    when buyer = 'consumer' then null
    when contract_rate is not null then 'contract'
    else 'legal'
  end as rate_basis,
  cast(cast(cents as decimal(18, 0)) * cast(0.01 as decimal(3, 2)) as decimal(18, 3)) as interest,
  case when cents is null and buyer <> 'consumer' then next_untold end as missing_rate,
  case when buyer <> 'consumer' then indemnity end as indemnity
from late
join documents on documents.document_id = late.document_id
