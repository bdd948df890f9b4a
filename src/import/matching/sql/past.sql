-- Payments of earlier files that may be taken back, where a format knows them.
create temp table if not exists account_past_items as
select *
from account_items
limit 0;

create temp table if not exists account_past_pairs (
  debit          bigint,
  credit         bigint,
  mills          bigint,
  effective_date date,
  link           varchar
);
