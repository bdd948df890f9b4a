import type { Panel } from '../../parts/panel.ts'
import { column, inCurrency, segmentColumn } from '../common.ts'
import { truthColumn, whatIfColumn } from '../what-if.ts'
import { releaseSentence, releaseUnavailable } from './answer.ts'
import CashRelease from './CashRelease.svelte'

/** Of more segments the page shows those that would free most; the export has them all. */
const mostShown = 100

const rows = `select * from cash_release where currency = ?
order by is_total desc, freed desc nulls last, balance desc, segment`

const segments = `select
  count(*) as segments,
  sum(freed) as freed,
  sum(yearly_worth) as yearly_worth
from cash_release where currency = ? and not is_total`

/** Cash that a lower DSO would free, as a whole and by segment. */
export const cashRelease: Panel = {
  view: 'cash_release',
  placements: [{ page: 'what-if', columns: 24 }],
  title: (context) => context.text.panels.whatIf.titles.release,
  needs: ['billings'],
  queries: (context) => ({
    main: inCurrency(context, `${rows} limit ${String(mostShown + 1)}`), segments: inCurrency(context, segments)
  }),
  unavailable: releaseUnavailable,
  sentence: releaseSentence,
  table: (results, context) => ({
    caption: context.text.panels.whatIf.titles.release,
    columns: [
      segmentColumn(context),
      truthColumn(context, 'is_total'),
      column(context, 'balance', 'money'),
      column(context, 'billings', 'money'),
      whatIfColumn(context, 'dso', 'days'),
      whatIfColumn(context, 'best_dso', 'number'),
      whatIfColumn(context, 'best_date', 'date'),
      whatIfColumn(context, 'target_dso', 'number'),
      whatIfColumn(context, 'gap', 'money'),
      whatIfColumn(context, 'freed', 'money'),
      whatIfColumn(context, 'yearly_worth', 'money')
    ],
    rows: results['main'] ?? []
  }),
  everything: (context) => inCurrency(context, rows),
  component: CashRelease
}
