-- table:     account_movements
-- answers:   When, and by how much, did what is owed on each account change?
-- grain:     one row per row of movements, those of one dimension set together
-- reads:     movements
-- columns:
--   dimension_set_id  integer
--   movement_date     date
--   due_date          date
--   claim_amount      decimal(18, 3)  change of the positive part of the open amount
--   credit_amount     decimal(18, 3)  change of the negative part: credit not yet applied
-- identity:  (select count(*) from account_movements) = (select count(*) from movements)

-- In the order of accounts: a question about one customer passes over all blocks of rows but that customer's.
select dimension_set_id, movement_date, due_date, claim_amount, credit_amount
from movements
order by dimension_set_id
