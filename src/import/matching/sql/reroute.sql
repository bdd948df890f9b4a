-- One step: bounces whose payment rests on documents alone. What the bounced payment had paid is open again, and what
-- was matched with the bounce pays these documents instead.
create or replace temp table account_step as
select refund, refund_date, payment
from account_bounces
where not is_done
  and payment not in (
    select account_pairs.credit
    from account_pairs
    join account_bounces as others on others.refund = account_pairs.debit and not others.is_done
  );

create or replace temp table account_targets as
select account_step.refund, account_pairs.debit, account_pairs.mills, account_pairs.link,
  greatest(account_step.refund_date, account_pairs.effective_date) as effective_date
from account_step
join account_pairs on account_pairs.credit = account_step.payment;

insert into account_reversals
select refund, debit, mills, effective_date, link
from account_targets;

create or replace temp table account_rerouted as
with sides as (
  select refund, true as is_target, debit as item, effective_date, link, mills from account_targets
  union all
  select account_step.refund, false, account_pairs.credit, account_pairs.effective_date, account_pairs.link,
    account_pairs.mills
  from account_step
  join account_pairs on account_pairs.debit = account_step.refund
),
laid as (
  select
    *,
    sum(mills) over (
      partition by refund, is_target order by effective_date, item rows unbounded preceding
    ) as reached
  from sides
),
stretches as (
  select
    reached - coalesce(lead(reached) over backwards, 0) as mills,
    last_value(case when is_target then item end ignore nulls) over so_far as debit,
    last_value(case when not is_target then item end ignore nulls) over so_far as credit,
    last_value(case when is_target then effective_date end ignore nulls) over so_far as open_again,
    last_value(case when not is_target then effective_date end ignore nulls) over so_far as paid_again,
    last_value(case when not is_target then link end ignore nulls) over so_far as link
  from laid
  window
    backwards as (partition by refund order by reached desc, is_target desc),
    so_far as (
      partition by refund order by reached desc, is_target desc rows between unbounded preceding and current row
    )
)
select debit, credit, cast(mills as bigint) as mills, greatest(open_again, paid_again) as effective_date, link
from stretches
where mills > 0 and debit is not null and credit is not null;

delete from account_pairs where debit in (select refund from account_step);

insert into account_pairs
select debit, credit, mills, effective_date, link, false
from account_rerouted;

update account_bounces
set is_done = true
where refund in (select refund from account_step);
