-- Words that stand in every row, stored as numbers: texts are what takes longest to store.
create temp type if not exists account_link as enum ('lettered', 'matched', 'derived', 'stated', 'undated');

create temp type if not exists account_settlement as enum (
  'payment', 'credit_note', 'discount', 'rounding', 'write_off', 'exchange', 'transfer'
);

create temp type if not exists account_document as enum (
  'invoice', 'credit_note', 'receipt', 'opening', 'transferred', 'adjustment'
);

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
  link           account_link
);
