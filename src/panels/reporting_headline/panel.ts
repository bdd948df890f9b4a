import type { Panel } from '../../parts/panel.ts'
import { column, reasonText, wordFor } from '../common.ts'
import { apartText, positionsOverAll, reportingColumn } from '../reporting.ts'
import { reportingSentence } from './answer.ts'
import ReportingHeadline from './ReportingHeadline.svelte'

/** What is owed over all currencies in one, and what rates of exchange do to it. */
export const reportingHeadline: Panel = {
  view: 'reporting_headline',
  placements: [{ page: 'currencies', columns: 24 }],
  title: (context) => context.text.panels.currencies.titles.headline,
  needs: ['rates'],
  isReporting: true,
  restsOnDueDates: true,
  queries: () => ({ main: positionsOverAll }),
  sentence: reportingSentence,
  documents: () => ({ kind: 'documents', bucket: null }),
  table: (results, context) => ({
    caption: context.text.panels.currencies.titles.headline,
    columns: [
      {
        ...column(context, 'date_role', 'text'),
        say: (value) => wordFor(context.text.panels.words.date_role, String(value))
      },
      column(context, 'position_date', 'date'),
      reportingColumn(context, 'reporting_currency', 'text'),
      column(context, 'balance', 'money'),
      column(context, 'overdue', 'money'),
      column(context, 'billings', 'money'),
      column(context, 'dso', 'days'),
      reportingColumn(context, 'currencies', 'integer'),
      reportingColumn(context, 'apart', 'text'),
      reportingColumn(context, 'booked', 'text'),
      reportingColumn(context, 'billings_apart', 'text'),
      reportingColumn(context, 'balance_change', 'money'),
      reportingColumn(context, 'business_change', 'money'),
      reportingColumn(context, 'exchange_change', 'money'),
      reportingColumn(context, 'change_apart', 'text'),
      {
        ...column(context, 'reason', 'text'),
        say: (value) => value === null ? '' : value === 'no_rate' ? apartText(context, 'no_rate') : reasonText(context, String(value))
      }
    ],
    rows: results['main'] ?? [],
    isTransposed: true
  }),
  component: ReportingHeadline
}
