-- What the reader chose, in tables of one schema with the ledger. Filled by settings.ts, scope.ts and segments.ts alone.

-- The one row of choices. Changed only through settings.ts.
create table settings (
  chosen_as_of        date,              -- null: the ledger's own date
  chosen_compare_to   date,              -- null: twelve months before
  as_of               date,              -- the date in force; null while the ledger is empty
  compare_to          date,
  window_days         integer not null,
  bucket_edge_1       integer not null,  -- 0 by default
  bucket_edge_2       integer not null,  -- 30
  bucket_edge_3       integer not null,  -- 60
  bucket_edge_4       integer not null,  -- 90
  ageing_basis        varchar not null,  -- due, issue
  credits             varchar not null,  -- include, exclude
  assumed_terms_days  integer not null,  -- from issue to due date, where nothing is stated
  assumed_terms_rule  varchar not null,  -- days, days_then_month_end, month_end_then_days
  segment_terms       varchar,           -- the rows of segment_terms as text; null: none
  segment_by          varchar not null,  -- a dimension
  concentration_basis varchar not null,  -- balance, overdue, billings
  cohort_grain        varchar not null,  -- month, quarter
  cohort_clock        varchar not null,  -- issue, due
  legal_rules         varchar not null default '',       -- the reader's own rows of legal_rules, as text
  disputed_interest   varchar not null default 'apart',  -- apart, include
  chosen_year_end     date,              -- of the annual report; null: the as-of date
  stress_days         integer not null default 30,  -- by which the largest customers are supposed to pay later
  recovery_percent    decimal(9, 4) not null default 0,  -- of what is written off, comes back
  forward_factor      decimal(9, 4) not null default 1,  -- what loss rates are multiplied by
  entered_rates       varchar,           -- rates of the five buckets in per cent, as text; null: those of the ledger
  thresholds          varchar not null default '',       -- the reader's own rows of signal_thresholds, as text
  capital_percent     decimal(9, 4) not null default 8,  -- what a year of money costs
  target_dso          decimal(9, 2),     -- days that are aimed at; null: the best of the last twelve months
  discount_percent    decimal(9, 4) not null default 2,  -- taken off what is paid early
  discount_days       integer not null default 10,       -- days from issue to pay early in
  discount_shares     varchar not null default '50,40,30,20,10,30,0',  -- in per cent, of each payer class, as text
  sold_buckets        varchar not null default '12345',  -- positions of the buckets whose claims are sold
  sold_late_days      integer not null default 60,       -- days past due beyond which no claim is bought
  advance_percent     decimal(9, 4) not null default 85,
  commission_percent  decimal(9, 4) not null default 0.8,
  financing_percent   decimal(9, 4) not null default 5,  -- what the advance costs a year
  terms_cap           varchar not null default 'last',   -- last, plain: the day of legal_limits to which terms are cut
  public_buyers       varchar not null default '',       -- which values of dimensions are public buyers, and of which kind
  benchmark           varchar not null default '',       -- days, year and source of the sector's DSO, as text
  reporting_currency  varchar            -- in which all currencies are told together; null: that of most documents
);

-- Terms that are assumed for the values of one dimension instead of the default. Changed only through settings.ts.
create table segment_terms (
  dimension varchar not null,
  value     varchar,           -- null: "(not stated)"
  days      integer not null,
  rule      varchar not null
);

-- The choices of the filter bar: several values of one dimension are alternatives, dimensions add up.
create table scope_filters (
  dimension varchar not null,
  value     varchar            -- null: "(not stated)"
);

-- The classes of customers that filters are on, rebuilt with the scope. Changed only through scope.ts.
create table scope_classes (
  dimension_set_id integer not null,
  dimension        varchar not null,
  value            varchar not null
);

-- The values of the dimension that segments are made by. Changed only through segments.ts.
create table segment_values (
  dimension_set_id integer not null,
  value            varchar not null
);

-- The dimension sets that pass scope_filters, rebuilt by settings.ts whenever these change.
create table scope (
  dimension_set_id integer primary key
);
