-- Headings, totals and notes among the rows without a date. What cannot be told is left to be set aside with its reason.
create or replace temp table list_classes as
with judged as (
  select
    *,
    case
      when regexp_matches(first, total_words()) and (number is null or regexp_matches(number, total_words())) then 'total'
      -- Money without a date, a number and a word for totals: a subtotal, if the rows above add up to it.
      when money > 0 and number is null and date_text is null then 'sum'
      when is_head then 'head'
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
    (select count(*) from judged, details where kind in ('heading', 'head') and record < first_detail) > 0 as is_above,
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
  case when is_head then first else label end as label,
  -- What a total is the total of.
  trim(regexp_replace(first, '(?i)^[*\s]*((sub|grand)?[- ]?totals?( for| of| de| du| des)?|sous[- ]total( de| du| des)?|gesamt|summe'
    || '|totale|subtotale|totaal|suma|somme|somma|soma)[\s:]*|\s+with sub-?customers$', '', 'g')) as total_of,
  is_above,
  regexp_matches(label, '(?i)^(current|not (yet )?due|older|non [ée]chu|nicht f[äa]llig)$|[0-9]+ (or more )?(days?|months?|jours?|mois|tage)|past due')
    as is_age,
  is_head
from judged
cross join placed
where kind is not null;

-- A customer whose name begins with a word for totals: no group is closed by it.
update list_classes set kind = 'head'
where is_head and kind = 'total' and total_of <> ''
  and not exists (
    select 1 from list_classes as earlier
    where earlier.is_head and earlier.label = list_classes.total_of and earlier.record < list_classes.record);

-- The heading of the report itself: the first of all, with no document below it before the next, closed at the very end
-- or named as such reports are.
update list_classes set kind = 'grand'
where kind = 'head'
  and record = (select min(record) from list_classes where kind = 'head')
  and record + 1 = (select min(record) from list_classes as next where next.kind = 'head' and next.record > list_classes.record)
  and (label in (select total_of from list_classes as closing where closing.kind = 'total')
    or regexp_matches(label, '(?i)^(aged (receivable|partner)|balance [âa]g[ée]e|cr[ée]ances)'));

-- Which total closes which heading: of nested groups of one name the inner ones first.
create or replace temp table list_closings as
with marks as (
  select record, label, true as opens
  from list_classes
  where kind in ('heading', 'head', 'grand')
  union all
  select record, total_of, false
  from list_classes
  where kind = 'total' and total_of <> ''
),
nested as (
  select *, sum(case when opens then 1 else -1 end) over (partition by label order by record)
    + case when opens then 0 else 1 end as depth
  from marks
)
select headings.record, headings.label, min(totals.record) as last
from nested as headings
left join nested as totals
  on totals.label = headings.label and totals.depth = headings.depth and totals.record > headings.record and not totals.opens
where headings.opens
group by headings.record, headings.label;

insert into {{outline}}
select
  list_classes.record,
  kind,
  list_closings.record,
  case when kind in ('heading', 'head', 'grand') then list_classes.label when kind = 'total' then total_of end
from list_classes
left join list_closings on list_closings.last = list_classes.record;
