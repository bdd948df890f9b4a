import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { column, statements, wordFor } from '../common.ts'
import { apartText, overAll, rateText, reportingColumn } from '../reporting.ts'
import ReportingRates from './ReportingRates.svelte'

/** So many rates are spoken; the others are in the table. */
const spoken = 3

function ratesSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.currencies.sentences
  const { format, currency } = context
  const rows = (results['main'] ?? []).filter((row) => row['date_role'] === 'as_of' && row['found'] !== 'own')
  if (rows.length === 0) return texts.single({ currency })
  const told = rows.filter((row) => row['rate'] !== null)
  const apart = rows.filter((row) => row['rate'] === null).map((row) => textOf(row, 'currency')).join(', ')
  const rates = told.slice(0, spoken).map((row) => texts.one({
    currency: textOf(row, 'currency') ?? '',
    rate: `${rateText(context, numberOf(row, 'rate'))} ${currency}`,
    date: format.date(textOf(row, 'rate_date'))
  })).join(', ')
  return statements(
    context, rates === '' ? null : texts.rates({ rates }), apart === '' ? null : texts.apart({ names: apart })
  )
}

/** The rate of each currency at both dates: of which day, how it was found, and in which file. */
export const reportingRates: Panel = {
  view: 'reporting_rates',
  placements: [{ page: 'currencies', columns: 24 }],
  title: (context) => context.text.panels.currencies.titles.rates,
  needs: ['rates'],
  isReporting: true,
  queries: () => ({ main: overAll('select * from reporting_rates order by currency <> reporting_currency, currency, date_role') }),
  sentence: ratesSentence,
  table: (results, context) => ({
    caption: context.text.panels.currencies.titles.rates,
    columns: [
      reportingColumn(context, 'currency', 'text'),
      {
        ...column(context, 'date_role', 'text'),
        say: (value) => wordFor(context.text.panels.words.date_role, String(value))
      },
      column(context, 'position_date', 'date'),
      reportingColumn(context, 'reporting_currency', 'text'),
      { ...reportingColumn(context, 'rate', 'number'), say: (value) => rateText(context, value === null ? null : Number(value)) },
      reportingColumn(context, 'rate_date', 'date'),
      {
        ...reportingColumn(context, 'found', 'text'),
        say: (value) => value === null ? '' : wordFor(context.text.panels.currencies.found, String(value))
      },
      reportingColumn(context, 'via', 'text'),
      reportingColumn(context, 'source', 'text'),
      { ...reportingColumn(context, 'is_booked', 'text'), say: (value) => value === true ? context.text.panels.currencies.columns.is_booked : '' },
      { ...reportingColumn(context, 'balance', 'money'), currencyKey: 'currency' },
      { ...reportingColumn(context, 'reason', 'text'), say: (value) => apartText(context, value === null ? null : String(value)) }
    ],
    rows: results['main'] ?? [],
    choose: (row) => ({ kind: 'documents', bucket: null, currency: String(row['currency']) })
  }),
  component: ReportingRates
}
