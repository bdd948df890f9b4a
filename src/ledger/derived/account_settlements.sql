-- table:     account_settlements
-- answers:   From when until when was each document of an account settled?
-- grain:     one row per document and time that it became settled, those of one dimension set together
-- reads:     settlements, document_paths
-- columns:
--   dimension_set_id  integer
--   document_id       bigint
--   settled_date      date     as in settlements
--   reopened_date     date
-- identity:  (select count(*) from account_settlements) = (select count(*) from settlements)

-- In the order of accounts: a question about one customer passes over all blocks of rows but that customer's.
select
  dimension_set_id,
  settlements.document_id,
  settled_date,
  reopened_date
from settlements
join document_paths on document_paths.document_id = settlements.document_id
order by dimension_set_id
