-- As long as no text tells a due date, and nothing is carried forward from an earlier year.
create or replace temp table fec_label_dates (record bigint, due_date date);

create or replace temp table fec_openings (record bigint, customer_id varchar, entry_date date, amount decimal(18, 3));

create or replace temp table fec_opening_differences (customer_id varchar, difference decimal(38, 3));
