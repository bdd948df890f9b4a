-- Payments that money given back takes back, and what that changes: both empty where none was given back.
create or replace temp table account_bounces (refund bigint, refund_date date, payment bigint, is_done boolean);

create or replace temp table account_reversals (
  refund         bigint,
  debit          bigint,
  mills          bigint,
  effective_date date,
  link           account_link
);
