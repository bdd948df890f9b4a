-- Money given back of the very amount of an earlier payment of the same party takes that payment back, if the payment
-- is applied in full to other documents: a bounce. What was paid is open again, on its own terms.
insert into account_bounces
with refunds as (
  select distinct entity_id, customer_id, ledger, abs(amount) as amount
  from account_items
  where class = 'refund' and amount <> 0
),
moves as (
  select item, entity_id, customer_id, ledger, abs(amount) as amount, item_date, class = 'refund' as is_refund
  from account_items
  semi join refunds
    on refunds.entity_id = account_items.entity_id and refunds.customer_id = account_items.customer_id
    and refunds.ledger = account_items.ledger and refunds.amount = abs(account_items.amount)
  where class in ('refund', 'payment')
),
before as (
  select
    item,
    is_refund,
    item_date,
    last_value(case when not is_refund then item end ignore nulls) over (
      partition by entity_id, customer_id, ledger, amount order by item_date, is_refund, item
      rows between unbounded preceding and current row
    ) as payment
  from moves
),
first_of_each as (
  select min_by(item, (item_date, item)) as refund, min(item_date) as refund_date, payment
  from before
  where is_refund and payment is not null
  group by payment
)
select refund, refund_date, payment, cast(false as boolean) as is_done
from first_of_each
join account_items on account_items.item = first_of_each.payment
join account_pairs on account_pairs.credit = first_of_each.payment and account_pairs.debit <> first_of_each.refund
group by refund, refund_date, payment, account_items.amount
having sum(account_pairs.mills) = cast(-account_items.amount * 1000 as bigint);
