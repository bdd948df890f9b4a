-- The stretch of an amount between two marks of a scale; the stretches of a whole scale add up to the whole amount.
create or replace temp macro saft_share(amount, lower_mark, upper_mark, mark) as
  cast((cast(amount * 100 as hugeint) * cast(upper_mark as hugeint) // cast(mark as hugeint)
    - cast(amount * 100 as hugeint) * cast(lower_mark as hugeint) // cast(mark as hugeint)) as decimal(18, 2)) / 100;
