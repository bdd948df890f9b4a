-- What one credit is made of, where a format knows it.
create or replace temp table account_parts (
  item   bigint,
  place  integer,
  class  varchar,
  amount decimal(18, 3)
);
