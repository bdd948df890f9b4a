-- Within each pool, credits meet debits in the order of time. Both sides are laid out end to end; each stretch between
-- two ends belongs to one debit and one credit. No join of one side with the other: a pool may be as large as the file.
create or replace temp table account_found as
with candidates as (
  select *
  from account_open
  where {{is_in}}
),
pools as (
  select {{pool}}
  from candidates
  group by {{pool}}
  having bool_or(is_debit) and bool_or(not is_debit)
),
laid as (
  select
    candidates.item,
    {{pool_of_candidates}},
    candidates.is_debit,
    candidates.day,
    sum(candidates.remaining) over (
      partition by {{pool_of_candidates}}, candidates.is_debit
      order by candidates.day, candidates.due_date nulls last, candidates.number nulls last, candidates.item
      rows unbounded preceding
    ) as reached
  from candidates
  join pools using ({{pool}})
),
stretches as (
  select
    reached - coalesce(lead(reached) over backwards, 0) as mills,
    last_value(case when is_debit then item end ignore nulls) over so_far as debit,
    last_value(case when is_debit then day end ignore nulls) over so_far as debit_day,
    last_value(case when not is_debit then item end ignore nulls) over so_far as credit,
    last_value(case when not is_debit then day end ignore nulls) over so_far as credit_day
  from laid
  window
    backwards as (partition by {{pool}} order by reached desc, is_debit desc),
    so_far as (
      partition by {{pool}} order by reached desc, is_debit desc rows between unbounded preceding and current row
    )
)
select debit, credit, cast(mills as bigint) as mills, greatest(debit_day, credit_day) as effective_date
from stretches
where mills > 0 and debit is not null and credit is not null;
