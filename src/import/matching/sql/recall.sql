-- What earlier files paid may be taken back, but takes no other part in the matching.
insert into account_items
select *
from account_past_items;

insert into account_pairs
select debit, credit, mills, effective_date, link, false
from account_past_pairs;
