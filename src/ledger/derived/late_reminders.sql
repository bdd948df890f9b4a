-- table:     late_reminders
-- answers:   What is past due, and of what of it was the customer reminded?
-- grain:     one row per date and customer with something past due
-- reads:     open_claims, scope
-- columns:
--   currency          varchar
--   date_role         varchar         as_of, compare_to
--   payer_id          integer         of payers
--   overdue           decimal(38, 3)
--   overdue_15        decimal(38, 3)  by more than 15 days
--   unreminded_15     decimal(38, 3)  of that, what was reminded of neither by itself nor with the account once it was due
--   unreminded_count  bigint          documents of these
--   days_overdue      bigint          of the longest
--   is_reminded       boolean         of at least one of what is past due
-- identity:  not exists (select 1 from late_reminders where unreminded_15 > overdue_15 or overdue_15 > overdue)
select
  min(currency) as currency,
  date_role,
  payer_id,
  sum(claim) as overdue,
  sum(case when days_overdue > 15 then claim else 0 end) as overdue_15,
  sum(case when days_overdue > 15 and reminder_date is null then claim else 0 end) as unreminded_15,
  count(case when days_overdue > 15 and reminder_date is null then 1 end) as unreminded_count,
  max(days_overdue) as days_overdue,
  count(reminder_date) > 0 as is_reminded
from open_claims
join scope on scope.dimension_set_id = open_claims.dimension_set_id
where days_overdue > 0
group by date_role, payer_id
