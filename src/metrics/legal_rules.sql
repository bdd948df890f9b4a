-- view:      legal_rules
-- answers:   Which terms, rates and amounts does French law set, since when, and where is it written?
-- grain:     one row per rule and date from which it holds
-- reads:     legal_values
-- columns:
--   rule           varchar         agreed_days, month_end_days, late_margin, indemnity, ecb_rate, ...
--   rule_position  integer         order in which rules are shown
--   valid_from     date
--   valid_until    date            last day; null: until further notice. A rate of a half-year holds for no other
--   value          decimal(18, 4)
--   unit           varchar         days, points, percent, times, EUR
--   source         varchar         where it is written; of the reader's own rows what they say themselves, or null
--   is_own         boolean         entered by the reader, and standing for the shipped row of that rule and date
select rule, rule_position, valid_from, valid_until, value, unit, source, is_own
from legal_values
