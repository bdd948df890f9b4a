-- view:      provision
-- answers:   What is to be set aside for claims that will not be paid?
-- grain:     one row per date, currency, segment and bucket
-- needs:     history
-- reads:     aging_by_segment, provision_rates
-- columns:
--   date_role        varchar         as_of, compare_to
--   currency         varchar         ISO 4217
--   segment          varchar         value of the chosen dimension; null: not stated
--   bucket           varchar
--   bucket_position  integer         1 not due ... 5 latest
--   amount           decimal(38, 3)  positive open amounts; unapplied credits carry no loss and are not netted
--   rate             decimal(18, 9)
--   provision        decimal(38, 3)  rounded to hundredths; null where something is open and no rate can be told
-- identity:  not exists (select 1 from provision where provision < 0 or provision > amount + 0.005)
select
  aged.date_role,
  aged.currency,
  aged.segment,
  aged.bucket,
  aged.bucket_position,
  aged.amount,
  rates.rate,
  case when aged.amount = 0 then 0
    else cast(round(cast(aged.amount as decimal(28, 3)) * cast(rates.rate as decimal(10, 9)), 2) as decimal(38, 3)) end
    as provision
from aging_by_segment as aged
left join provision_rates as rates
  on rates.date_role = aged.date_role
  and rates.currency = aged.currency
  and rates.bucket_position = aged.bucket_position
where aged.bucket_position < 6
