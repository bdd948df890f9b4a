-- view:      payer_class_migration
-- answers:   Who pays later than a quarter ago, who sooner, and what do they owe?
-- grain:     one row per currency, quarter-end, class at the quarter-end before and class at this one
-- needs:     history
-- reads:     payer_moves
-- columns:
--   currency      varchar
--   quarter_end   date            the last six at most, from the second one that can be told
--   class_before  varchar         prompt, slow, late, very_late, critical, new, inactive; none: not a customer yet
--   class_now     varchar
--   direction     integer         1 pays later than before, -1 sooner; 0 as before, or there is nothing to compare
--   customers     bigint
--   balance       decimal(38, 3)  what they owe at the quarter-end
--   overdue       decimal(38, 3)
-- identity:  not exists (select 1 from payer_class_migration where customers < 1)
select
  currency,
  quarter_end,
  class_before,
  class_now,
  direction,
  count(*) as customers,
  cast(sum(balance) as decimal(38, 3)) as balance,
  sum(overdue) as overdue
from payer_moves
group by currency, quarter_end, class_before, class_now, direction
