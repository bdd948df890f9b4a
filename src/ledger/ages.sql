-- How old a part of a document is when it is last seen, wherever curves and cohorts follow such parts (see curve_parts).

-- Days from its origin to the day on which it left, or to the date where it has not left by then; null: at that date the
-- part looks otherwise, and another row tells of it.
create macro age_seen(seen_from, origin, leave_date, known_from, known_until) as
  case
    when known_from > seen_from or known_until <= seen_from then null
    else case when leave_date <= seen_from then leave_date else seen_from end - origin
  end;
