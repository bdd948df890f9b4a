import type { Panel } from '../../parts/panel.ts'
import { column, inCurrency } from '../common.ts'
import { legalColumn, legalWordColumn } from '../legal-columns.ts'
import { reportSentence } from './answer.ts'
import AnnualReport from './AnnualReport.svelte'

const sql = 'select * from annual_report where currency = ? order by part, band_position'

/** The statement of late invoices that the annual report carries. */
export const annualReport: Panel = {
  view: 'annual_report',
  placements: [{ page: 'legal', columns: 24 }],
  title: (context) => context.text.panels.legal.titles.report,
  needs: ['billings'],
  restsOnDueDates: true,
  queries: (context) => ({ main: inCurrency(context, sql) }),
  sentence: reportSentence,
  table: (results, context) => ({
    caption: context.text.panels.legal.titles.report,
    columns: [
      legalWordColumn(context, 'part'),
      legalWordColumn(context, 'band'),
      legalColumn(context, 'invoices', 'integer'),
      column(context, 'amount', 'money'),
      legalColumn(context, 'share', 'share'),
      legalColumn(context, 'invoice_share', 'share'),
      legalColumn(context, 'base_amount', 'money'),
      legalColumn(context, 'assumed', 'money'),
      legalColumn(context, 'year_start', 'date'),
      legalColumn(context, 'year_end', 'date')
    ],
    rows: results['main'] ?? []
  }),
  component: AnnualReport
}
