-- Headings, totals and notes among the rows without a date. What cannot be told is left to be set aside with its reason.
create or replace temp table list_classes as
with judged as (
  select
    *,
    case
      when regexp_matches(first, total_words()) and (number is null or regexp_matches(number, total_words())) then 'total'
      -- Money without a date, a number and a word for totals: a subtotal, if the rows above add up to it.
      when money > 0 and number is null and date_text is null then 'sum'
      -- The shares of the totals above them, which are no money.
      when regexp_matches(first, '(?i)^percentage of total$') then 'note'
      when filled > 2 or money > 0 then null
      -- A stamp of date and time, or what reports say about themselves.
      when regexp_matches(label, '[0-9]{1,2}:[0-9]{2}|(?i)^(printed|generated|exported|created|page|accrual|cash basis|[ée]dit|imprim|export|erstellt|druck)')
        then 'note'
      else 'heading'
    end as kind
  from list_undated
  where record not in (select record from {{outline}}) and filled > 0
),
details as (
  select min(rowid) as first_detail, max(rowid) as last_detail
  from {{staging}}
  where {{plain_date}} is not null and {{date}} is not null
    and rowid not in (select record from list_undated)
),
placed as (
  select
    (select count(*) from judged, details where kind = 'heading' and record < first_detail) > 0 as is_above,
    (select count(*) from judged where kind = 'heading') >= 2
      and (select max(record) > max(last_detail) from judged, details where kind = 'heading') as may_be_below,
    first_detail,
    last_detail
  from details
)
select
  judged.record,
  case
    when kind <> 'heading' then kind
    when is_above and record < last_detail then 'heading'
    when not is_above and may_be_below and record > first_detail then 'heading'
    else 'note'
  end as kind,
  label,
  -- What a total is the total of.
  trim(regexp_replace(first, '(?i)^[*\s]*((sub|grand)?[- ]?totals?( for| of| de| du| des)?|sous[- ]total( de| du| des)?|gesamt|summe'
    || '|totale|subtotale|totaal|suma|somme|somma|soma)[\s:]*|\s+with sub-?customers$', '', 'g')) as total_of,
  is_above,
  regexp_matches(label, '(?i)^(current|not (yet )?due|older|non [ée]chu|nicht f[äa]llig)$|[0-9]+ (or more )?(days?|months?|jours?|mois|tage)|past due')
    as is_age
from judged
cross join placed
where kind is not null;

insert into {{outline}}
select record, kind, null, case kind when 'heading' then label when 'total' then total_of end
from list_classes;
