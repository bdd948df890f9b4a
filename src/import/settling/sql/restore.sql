-- Back to what lists of documents state themselves.
delete from allocations
where source_file_id in (select source_file_id from source_files where format in ('payments', 'allocations'));

delete from allocations
where allocation_id in (select allocation_id from stated_settlements);

insert into allocations by name
select * from stated_settlements;

delete from stated_settlements;
