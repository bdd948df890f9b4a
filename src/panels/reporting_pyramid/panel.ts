import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { bucketColumn } from '../buckets.ts'
import { column, statements, wordFor } from '../common.ts'
import { apartText, overAll, reportingColumn } from '../reporting.ts'
import ReportingPyramid from './ReportingPyramid.svelte'
import { linesOf } from './rows.ts'

function pyramidSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.currencies.sentences
  const { format } = context
  const lines = linesOf(results['main'] ?? [])
  const all = lines.find(({ currency }) => currency === null) ?? lines[0]
  const single = lines.filter((line) => line.currency !== null && line.converted !== null && line.lateShare !== null)
  const [latest] = single.toSorted((a, b) => (b.lateShare ?? 0) - (a.lateShare ?? 0))
  const apart = lines.filter(({ converted }) => converted === null).map(({ currency }) => currency).join(', ')
  if (all === undefined) return `${texts.noneOpen}.`
  return statements(
    context,
    latest === undefined || (latest.lateShare ?? 0) === 0 ? texts.noneLate : texts.late({
      currency: latest.currency ?? '', share: format.percent(latest.lateShare, 0), all: format.percent(all.lateShare, 0)
    }),
    apart === '' ? null : texts.apart({ names: apart })
  )
}

/** The ageing of each currency in the reporting currency, with their sum. */
export const reportingPyramid: Panel = {
  view: 'reporting_pyramid',
  placements: [{ page: 'currencies', columns: 24 }],
  title: (context) => context.text.panels.currencies.titles.pyramid,
  needs: ['rates'],
  isReporting: true,
  restsOnDueDates: true,
  queries: () => ({
    main: overAll('select * from reporting_pyramid order by currency <> reporting_currency, currency, date_role, bucket_position')
  }),
  isEmpty: (results) => linesOf(results['main'] ?? []).length === 0,
  sentence: pyramidSentence,
  documents: () => ({ kind: 'documents', bucket: null }),
  table: (results, context) => ({
    caption: context.text.panels.currencies.titles.pyramid,
    columns: [
      bucketColumn(context),
      {
        ...column(context, 'date_role', 'text'),
        say: (value) => wordFor(context.text.panels.words.date_role, String(value))
      },
      column(context, 'position_date', 'date'),
      reportingColumn(context, 'currency', 'text'),
      { ...reportingColumn(context, 'amount', 'money'), currencyKey: 'currency' },
      reportingColumn(context, 'reporting_currency', 'text'),
      reportingColumn(context, 'converted', 'money'),
      reportingColumn(context, 'rate_date', 'date'),
      { ...reportingColumn(context, 'reason', 'text'), say: (value) => apartText(context, value === null ? null : String(value)) }
    ],
    rows: results['main'] ?? [],
    choose: (row) => row['date_role'] === 'compare_to'
      ? undefined
      : { kind: 'documents', bucket: String(row['bucket']), currency: String(row['currency']) }
  }),
  component: ReportingPyramid
}
