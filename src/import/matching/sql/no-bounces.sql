-- What bounces.sql makes where no money was given back.
create or replace temp table account_bounces (refund bigint, refund_date date, payment bigint, is_done boolean);

create or replace temp table account_reversals (
  refund         bigint,
  debit          bigint,
  mills          bigint,
  effective_date date,
  link           varchar
);
