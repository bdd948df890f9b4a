-- Ages and lateness as curves and cohorts tell them.

-- How old a part of a document is when it is last seen (see curve_parts): days from its origin to the day on which it left,
-- or to the date where it has not left by then; null: at that date the part looks otherwise, and another row tells of it.
create macro age_seen(seen_from, origin, leave_date, known_from, known_until) as
  case
    when known_from > seen_from or known_until <= seen_from then null
    else case when leave_date <= seen_from then leave_date else seen_from end - origin
  end;

-- The largest of 0, 30 and 60 days that lateness exceeds, weighted by amount; -1: none. `days_late` is amount x days.
create macro lateness_band(days_late, amount) as
  case
    when days_late <= 0 then -1
    when days_late <= 30 * amount then 0
    when days_late <= 60 * amount then 30
    else 60
  end;
