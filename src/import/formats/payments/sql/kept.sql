-- What one round of matching found, kept for the next.
create temp table if not exists import_links as
select cast(null as boolean) as is_told, account_allocations.* from account_allocations where false;

insert into import_links
select {{is_told}}, * from account_allocations;
