-- Records that repeat an earlier record in every cell. Hashes only find candidates, first of one cell, then of all; all
-- cells are compared.
create or replace temp table import_keys as
select hash({{key}}) as fingerprint
from {{staging}}
group by fingerprint
having count(*) > 1;

create or replace temp table import_repeated as
with hashed as (
  select rowid as record, hash({{cells}}) as fingerprint
  from {{staging}}
  where hash({{key}}) in (select fingerprint from import_keys)
),
fingerprints as (
  select fingerprint
  from hashed
  group by fingerprint
  having count(*) > 1
),
candidates as (
  select staged.rowid as record, staged.*
  from {{staging}} as staged
  join hashed on hashed.record = staged.rowid
  join fingerprints on fingerprints.fingerprint = hashed.fingerprint
),
numbered as (
  select record, row_number() over (partition by {{cells}} order by record) as occurrence
  from candidates
)
select record
from numbered
where occurrence > 1;
