import { column, inCurrency, monthsQuery, positionsQuery, wordFor } from '../common.ts'
import type { FrameContext, Panel, TableColumn } from '../../parts/panel.ts'
import { headlineAnswer } from './answer.ts'
import Headline from './Headline.svelte'

// The three customers at either end: whose late amounts rose most, and whose fell most.
const moversSql = `with changes as materialized (
  select entity_id, customer_id, customer_name, change from overdue_changes where currency = ?
),
rises as (select * from changes order by change desc, entity_id, customer_id limit 3),
falls as (select * from changes order by change, entity_id, customer_id limit 3)
select customer_id, customer_name, change
from (select * from rises union select * from falls) as ends
order by change desc, customer_id`

function columns(context: FrameContext): readonly TableColumn[] {
  const money = ['balance', 'overdue', 'gross_open', 'unapplied', 'not_overdue', 'disputed', 'assumed_open'] as const
  const days = [
    'dso', 'dso_countback', 'best_possible_dso', 'average_days_delinquent', 'days_to_pay', 'days_beyond_terms',
    'days_beyond_terms_floored', 'weighted_terms'
  ] as const
  const words = context.text.panels.words
  return [
    { ...column(context, 'date_role', 'text'), say: (value) => wordFor(words.date_role, String(value)) },
    column(context, 'position_date', 'date'),
    ...money.map((key) => column(context, key, 'money')),
    column(context, 'overdue_rate', 'share'),
    column(context, 'billings', 'money'),
    ...days.map((key) => column(context, key, 'days')),
    {
      ...column(context, 'dso_countback_is_lower_bound', 'text'),
      say: (value) => (value === null ? '' : value === true ? words.truth.yes : words.truth.no)
    },
    column(context, 'collection_effectiveness', 'percent'),
    column(context, 'late_share_amount', 'share'),
    column(context, 'late_share_count', 'share'),
    column(context, 'customers', 'integer'),
    column(context, 'open_documents', 'integer')
  ]
}

/** The answer of the first page: what is owed, what is late, and six figures with their course. */
export const headline: Panel = {
  view: 'headline',
  placements: [{ page: 'overview', columns: 24 }],
  title: (context) => context.text.panels.titles.headline,
  needs: [],
  restsOnDueDates: true,
  queries: (context) => ({
    main: positionsQuery(context),
    months: monthsQuery(context),
    movers: inCurrency(context, moversSql)
  }),
  sentence: (results, context) => {
    const { before, emphasis, after } = headlineAnswer(results, context)
    return before + emphasis + after
  },
  table: (results, context) => ({
    caption: context.text.panels.titles.headline,
    columns: columns(context),
    rows: results['main'] ?? [],
    isTransposed: true
  }),
  isHeadline: true,
  component: Headline
}
