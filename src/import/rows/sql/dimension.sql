-- A further column of the source as a dimension under its own header.
insert into dimension_values (dimension_set_id, dimension, value)
select dimension_set_id, ?, {{value}}
from import_examples
where {{value}} is not null;
