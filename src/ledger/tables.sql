-- The ledger. Money is decimal(18,3), dates are dates, a row knows the file and line it came from.

create table source_files (
  source_file_id integer primary key,
  name           varchar not null,
  sha256         varchar not null,
  bytes          bigint  not null,
  format         varchar not null,  -- folder name under import/formats
  stated_as_of   date,              -- the date the file states for itself
  rows_read      bigint  not null,  -- records below the header, blank ones left out
  rows_loaded    bigint  not null,
  rows_set_aside bigint  not null   -- rows_read = rows_loaded + rows_set_aside
);

-- What the source adds up to, next to what was loaded and set aside, per amount column.
create table source_controls (
  source_file_id  integer not null,
  currency        varchar not null,
  measure         varchar not null,  -- role of the column: amount, open_amount, paid_amount, debit, credit
  source_total    decimal(38, 3) not null,
  loaded_total    decimal(38, 3) not null,
  set_aside_total decimal(38, 3) not null
);

-- Findings with their counts: what was odd, and what was assumed.
create table source_notices (
  source_file_id integer not null,
  notice         varchar not null,  -- a key of text/*/import.ts
  rows           bigint  not null,
  example_line   bigint,
  detail         varchar
);

create table rows_set_aside (
  source_file_id integer not null,
  source_line    bigint  not null,
  reason         varchar not null,  -- a key of text/*/import.ts
  column_name    varchar,
  raw_text       varchar
);

create table entities (
  entity_id varchar primary key,
  name      varchar,
  currency  varchar
);

create table customers (
  entity_id       varchar not null,
  customer_id     varchar not null,
  name            varchar,
  parent_id       varchar,
  segment         varchar,
  country         varchar,
  sales_rep       varchar,
  terms_days      integer,
  terms_rule      varchar,           -- days, days_then_month_end, month_end_then_days; null: days
  credit_limit    decimal(18, 3),
  insured_limit   decimal(18, 3),
  is_public_body  boolean,
  is_professional boolean,
  primary key (entity_id, customer_id)
);

-- A distinct combination of what documents can be filtered and segmented by.
create table dimension_sets (
  dimension_set_id integer primary key,
  entity_id        varchar not null,
  customer_id      varchar not null,
  currency         varchar not null
);

-- One row per set and dimension: 'entity', 'customer', 'currency', 'segment', 'country', 'sales_rep',
-- 'terms', 'public_body', and each further column of the source under its own header.
-- A dimension without a value has no row; views show it as null, "(not stated)".
create table dimension_values (
  dimension_set_id integer not null,
  dimension        varchar not null,
  value            varchar not null
);

create table documents (
  document_id      bigint  not null,
  entity_id        varchar not null,
  customer_id      varchar not null,
  number           varchar not null,
  kind             varchar not null,  -- invoice, credit_note, receipt, opening, instalment, transferred, adjustment
  issue_date       date    not null,
  is_opening       boolean not null,
  due_date         date    not null,  -- for credits without one: the issue date
  terms_from       date,              -- assumed terms count from here; null: from the issue date
  due_date_basis   varchar not null,  -- stated, terms, assumed; 'none' for credits
  currency         varchar not null,
  amount           decimal(18, 3) not null,
  amount_net       decimal(18, 3),
  is_disputed      boolean,           -- null: not known
  dispute_reason   varchar,
  sales_rep        varchar,
  source_file_id   integer not null,
  source_line      bigint  not null,
  dimension_set_id integer not null
);

create table allocations (
  allocation_id  bigint  not null,
  document_id    bigint  not null,
  kind           varchar not null,  -- payment, credit_note, discount, rounding, write_off, exchange, transfer
  effective_date date    not null,
  amount         decimal(18, 3) not null,  -- sign of its document; opposite for a bounce or refund
  link           varchar not null,  -- stated, matched, lettered, derived, undated
  counterpart    varchar,
  source_file_id integer not null,
  source_line    bigint  not null
);

-- Further codes of a document, by which other files of the same system may name it.
create table document_keys (
  document_id bigint  not null,
  header      varchar not null,  -- of the column that holds the code
  key_text    varchar not null
);

-- What a payment of a list of payments says of what it pays.
create table payment_texts (
  document_id bigint not null,   -- the receipt
  number_text varchar,           -- number of a document that it names
  label       varchar            -- text in which it may name one
);

-- A row of a list that says how much of a payment or credit settles which claim.
create table applications (
  source_file_id integer not null,
  source_line    bigint  not null,
  credit_id      bigint  not null,          -- document of a negative amount
  claim_id       bigint  not null,          -- document of a positive amount
  amount         decimal(18, 3) not null    -- negative where it takes back what was applied
);

-- Settlements as a list stated them before payments or applications dated them: what allocations are worked out from
-- anew whenever another file says more.
create table stated_settlements (
  allocation_id  bigint  not null,
  document_id    bigint  not null,
  kind           varchar not null,
  effective_date date    not null,
  amount         decimal(18, 3) not null,
  link           varchar not null,
  counterpart    varchar,
  source_file_id integer not null,
  source_line    bigint  not null
);

-- A reminder that was sent to a customer, of one document or of the whole account.
create table reminders (
  reminder_date  date    not null,
  entity_id      varchar not null,
  customer_id    varchar not null,
  document_id    bigint,            -- null: of the whole account
  channel        varchar,           -- by mail, by telephone: as the log writes it
  level          varchar,           -- first, second, formal notice: as the log writes it
  scenario       varchar,           -- the sequence of reminders it belongs to
  source_file_id integer not null,
  source_line    bigint  not null
);

-- What so many units of a currency were worth in another on a day; one row per day, ordered pair and kind of source.
create table exchange_rates (
  rate_date      date    not null,
  from_currency  varchar not null,
  to_currency    varchar not null,
  rate           decimal(18, 9) not null,  -- above 0
  units          decimal(18, 9) not null default 1,      -- of from_currency, above 0
  is_booked      boolean not null default false,         -- what a ledger's own amounts in two currencies come to
  source         varchar,                  -- the file that says it
  source_file_id integer not null,
  source_line    bigint  not null
);
