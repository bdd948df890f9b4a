-- table:     account_interest
-- answers:   What does paying late cost on each account, whatever the scope?
-- grain:     one row per dimension set and dispute with a late claim; consumers, from whom nothing runs, are left out
-- reads:     claim_interest
-- columns:
--   dimension_set_id  integer
--   is_disputed       boolean
--   claims            bigint          that were late on a day up to the as-of date
--   open_amount       decimal(38, 3)  of these claims, at the as-of date
--   interest          decimal(38, 3)  null: no claim's rate is known
--   indemnity         hugeint         EUR, as if each claim were the only one of its invoice
--   untold_claims     bigint          claims for which a rate is missing
--   missing_rate      date            first day of the first half-year whose rate is missing
-- identity:  not exists (select 1 from account_interest where untold_claims > claims or interest < 0)
select
  dimension_set_id,
  is_disputed,
  count(*) as claims,
  sum(open_amount) as open_amount,
  sum(interest) as interest,
  sum(indemnity) as indemnity,
  count(*) - count(interest) as untold_claims,
  min(missing_rate) as missing_rate
from claim_interest
where rate_basis is not null
group by dimension_set_id, is_disputed
