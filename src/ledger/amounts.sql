-- How amounts are converted and shared out, exactly, wherever views need it.

-- An amount at numerator / denominator, in whole numbers throughout: rounded to a smallest unit of so many thousandths,
-- half of one away from zero.
create macro converted(amount, numerator, denominator, minor_unit) as
  cast(cast(sign(amount) * minor_unit * (
    (cast(abs(amount) * 1000 as hugeint) // (denominator * minor_unit)) * numerator
    + (2 * (cast(abs(amount) * 1000 as hugeint) % (denominator * minor_unit)) * numerator + denominator * minor_unit)
      // (2 * denominator * minor_unit)
  ) as decimal(35, 0)) * 0.001 as decimal(38, 3));

-- So many per cent of an amount, rounded to thousandths; up to a hundred million in the narrower number, which is faster.
create macro percent_of(amount, percent) as
  case
    when abs(amount) < 100000000 and abs(percent) < 1000
      then cast(cast(amount as decimal(11, 3)) * cast(percent * 0.01 as decimal(7, 6)) as decimal(38, 3))
    else cast(amount * (percent * 0.01) as decimal(38, 3))
  end;
