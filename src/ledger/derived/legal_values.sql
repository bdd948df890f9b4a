-- table:     legal_values
-- answers:   Which terms, rates and amounts does French law set, since when, and where is it written?
-- grain:     one row per rule and date from which it holds
-- reads:     settings
-- columns:
--   rule           varchar         agreed_days, month_end_days, late_margin, indemnity, ecb_rate, ...
--   rule_position  integer         order in which rules are shown
--   valid_from     date
--   valid_until    date            last day; null: until further notice. A rate of a half-year holds for no other
--   value          decimal(18, 4)
--   unit           varchar         days, points, percent, times, EUR
--   source         varchar         where it is written; of the reader's own rows what they say themselves, or null
--   is_own         boolean         entered by the reader, and standing for the shipped row of that rule and date
-- identity:  not exists (select 1 from legal_values group by rule, valid_from having count(*) > 1)
-- identity:  not exists (select 1 from legal_values where valid_until < valid_from)

-- The reader's rows come as text: rule~date~value~source, one after the other with an asterisk between. Shipped rates
-- end where they were checked last; a later half-year is for the reader to enter, with its source.
with kinds as (
  select * from (values
    ('agreed_days', 1, 'days'),
    ('month_end_days', 2, 'days'),
    ('unagreed_days', 3, 'days'),
    ('periodic_days', 4, 'days'),
    ('public_days', 5, 'days'),
    ('public_health_days', 6, 'days'),
    ('public_undertaking_days', 7, 'days'),
    ('indemnity', 8, 'EUR'),
    ('late_margin', 9, 'points'),
    ('public_margin', 10, 'points'),
    ('contract_multiple', 11, 'times'),
    ('fine_person', 12, 'EUR'),
    ('fine_company', 13, 'EUR'),
    ('contract_rate', 14, 'percent'),
    ('year_revenue', 15, 'EUR'),
    ('legal_interest', 16, 'percent'),
    ('ecb_rate', 17, 'percent')
  ) as known(rule, rule_position, unit)
),
shipped as (
  select rule, cast(valid_from as date) as valid_from, cast(value as decimal(18, 4)) as value, source
  from (values
    ('agreed_days', '2009-01-01', 60, 'Code de commerce, art. L441-10, I'),
    ('month_end_days', '2009-01-01', 45, 'Code de commerce, art. L441-10, I'),
    ('unagreed_days', '2009-01-01', 30, 'Code de commerce, art. L441-10, I'),
    ('periodic_days', '2014-03-19', 45, 'Code de commerce, art. L441-10, I'),
    ('public_days', '2013-05-01', 30, 'Code de la commande publique, art. R2192-10'),
    ('public_health_days', '2013-05-01', 50, 'Code de la commande publique, art. R2192-11'),
    ('public_undertaking_days', '2013-05-01', 60, 'Code de la commande publique, art. R2192-11'),
    ('indemnity', '2013-01-01', 40, 'Code de commerce, art. D441-5'),
    ('late_margin', '2009-01-01', 10, 'Code de commerce, art. L441-10, II'),
    ('public_margin', '2013-05-01', 8, 'Code de la commande publique, art. R2192-31'),
    ('contract_multiple', '2009-01-01', 3, 'Code de commerce, art. L441-10, II'),
    ('fine_person', '2016-12-11', 75000, 'Code de commerce, art. L441-16'),
    ('fine_company', '2016-12-11', 2000000, 'Code de commerce, art. L441-16'),
    ('ecb_rate', '2016-07-01', 0, 'BCE / ECB, 2016-07-01'),
    ('ecb_rate', '2017-01-01', 0, 'BCE / ECB, 2017-01-01'),
    ('ecb_rate', '2017-07-01', 0, 'BCE / ECB, 2017-07-01'),
    ('ecb_rate', '2018-01-01', 0, 'BCE / ECB, 2018-01-01'),
    ('ecb_rate', '2018-07-01', 0, 'BCE / ECB, 2018-07-01'),
    ('ecb_rate', '2019-01-01', 0, 'BCE / ECB, 2019-01-01'),
    ('ecb_rate', '2019-07-01', 0, 'BCE / ECB, 2019-07-01'),
    ('ecb_rate', '2020-01-01', 0, 'BCE / ECB, 2020-01-01'),
    ('ecb_rate', '2020-07-01', 0, 'BCE / ECB, 2020-07-01'),
    ('ecb_rate', '2021-01-01', 0, 'BCE / ECB, 2021-01-01'),
    ('ecb_rate', '2021-07-01', 0, 'BCE / ECB, 2021-07-01'),
    ('ecb_rate', '2022-01-01', 0, 'BCE / ECB, 2022-01-01'),
    ('ecb_rate', '2022-07-01', 0, 'BCE / ECB, 2022-07-01'),
    ('ecb_rate', '2023-01-01', 2.50, 'BCE / ECB, 2023-01-01'),
    ('ecb_rate', '2023-07-01', 4.00, 'BCE / ECB, 2023-07-01'),
    ('ecb_rate', '2024-01-01', 4.50, 'BCE / ECB, 2024-01-01'),
    ('ecb_rate', '2024-07-01', 4.25, 'BCE / ECB, 2024-07-01'),
    ('ecb_rate', '2025-01-01', 3.15, 'BCE / ECB, 2025-01-01'),
    ('ecb_rate', '2025-07-01', 2.15, 'BCE / ECB, 2025-07-01')
  ) as known(rule, valid_from, value, source)
),
entered as (
  select split_part(legal_rules, '*', cast(number as integer)) as line
  from settings
  cross join generate_series(1, 60) as places(number)
),
own as (
  select
    split_part(line, '~', 1) as rule,
    cast(split_part(line, '~', 2) as date) as valid_from,
    cast(split_part(line, '~', 3) as decimal(18, 4)) as value,
    nullif(split_part(line, '~', 4), '') as source
  from entered
  where line <> ''
),
listed as (
  select rule, valid_from, value, source, true as is_own
  from own
  union all
  select shipped.rule, shipped.valid_from, shipped.value, shipped.source, false
  from shipped
  left join own on own.rule = shipped.rule and own.valid_from = shipped.valid_from
  where own.rule is null
)
select
  listed.rule,
  kinds.rule_position,
  listed.valid_from,
  case
    when listed.rule in ('ecb_rate', 'legal_interest') then cast(valid_from + interval '6 months' as date) - 1
    when listed.rule = 'year_revenue' then valid_from
    else lead(valid_from) over (partition by listed.rule order by valid_from) - 1
  end as valid_until,
  listed.value,
  kinds.unit,
  listed.source,
  listed.is_own
from listed
join kinds on kinds.rule = listed.rule
