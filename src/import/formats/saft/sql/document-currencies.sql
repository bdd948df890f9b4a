-- A part of an amount as a part of another is of its whole.
create or replace temp macro in_proportion(amount, part, whole) as
  case when part = whole then cast(amount as decimal(18, 3))
    when whole > 0 then cast(round(cast(amount as double) * cast(part as double) / cast(whole as double), 2) as decimal(18, 3)) end;

-- In which currency a document or receipt counts. A claim: its own. What settles a claim: the claim's own, by the amount
-- that it states in that currency itself, else in the proportion of the claim's two amounts.
create or replace temp table saft_money as
with based as (
  select
    record,
    element,
    case when element = 'InvoicePayment' then number else reference end as settles,
    number,
    status,
    item_date,
    element = 'Invoice' and not is_credit as is_claim,
    coalesce(currency, default_currency) as base_currency,
    case when element = 'Payment' then closes when element = 'Invoice' and not is_credit then gross else abs(gross) end as base,
    own_currency is not null and upper(own_currency) <> coalesce(currency, default_currency) as is_foreign,
    codes.code as own_code,
    codes.digits as own_digits,
    abs(in_minor_units(try_cast(own_amount as decimal(24, 6)), codes.digits)) as own_whole,
    abs(in_minor_units(try_cast(own_share as decimal(24, 6)), codes.digits)) as own_part,
    in_proportion(discount, abs(try_cast(own_amount as decimal(24, 6))), abs(gross)) as own_discount,
    abs(gross) as whole,
    lower_mark,
    upper_mark,
    mark
  from saft_read
  cross join import_choices
  left join currency_codes as codes
    on codes.code = upper(own_currency) and codes.code <> coalesce(currency, default_currency)
),
stated as (
  select
    *,
    case
      when own_code is null or base is null or base <= 0 then null
      when element = 'Payment' then coalesce(own_part,
        saft_share(cast(own_whole + own_discount as decimal(18, 2)), lower_mark, upper_mark, mark))
      when element = 'Invoice' then own_whole
    end as own
  from based
),
claims as (
  select number, case when own > 0 then own_code end as own_code, own_digits, own, base
  from stated
  where is_claim and number is not null and status is distinct from 'A' and base > 0
  qualify row_number() over (partition by number order by record) = 1
),
faced as (
  select
    stated.*,
    claims.number is not null as has_claim,
    claims.own_code as claim_code,
    claims.own_digits as claim_digits,
    claims.own as claim_own,
    claims.base as claim_base,
    claims.own_code is not null and not coalesce(stated.own_code = claims.own_code and stated.own > 0, false)
      and not stated.is_claim and status is distinct from 'A' and stated.base is not null as is_converted
  from stated
  left join claims on claims.number = stated.settles and not stated.is_claim
),
converted as (
  -- Up to each payment the proportion of the whole, so that the parts of all add up to it.
  select
    record,
    in_minor_units(claim_own * reached / claim_base, claim_digits)
      - in_minor_units(claim_own * (reached - base) / claim_base, claim_digits) as amount
  from (
    select
      record, base, claim_digits, cast(claim_own as double) as claim_own, cast(claim_base as double) as claim_base,
      cast(sum(base) over (partition by settles order by item_date, record rows unbounded preceding) as double) as reached
    from faced
    where is_converted
  ) as run
)
select
  faced.record,
  base_currency,
  base as base_amount,
  case
    when is_converted then claim_code
    when has_claim and claim_code is null then base_currency
    when own > 0 then own_code
    else base_currency
  end as currency,
  cast(case
    when is_converted then converted.amount
    when has_claim and claim_code is null then base
    when own > 0 then own
    else base
  end as decimal(18, 3)) as amount,
  is_foreign and not is_converted and (has_claim and claim_code is null or coalesce(own, 0) <= 0) as is_kept,
  is_converted,
  -- What the rate is said to lie between.
  case when own_part is null then whole else base end as rated_base,
  coalesce(own_part, own_whole) as rated_own
from faced
left join converted on converted.record = faced.record;
