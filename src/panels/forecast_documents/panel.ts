import type { Panel } from '../../parts/panel.ts'
import { className, forecastUnavailable } from '../cash_forecast/answer.ts'
import { column, wordFor } from '../common.ts'
import { pageOf, payingColumn } from '../customer-page.ts'
import { weekSentence } from './answer.ts'
import ForecastDocuments from './ForecastDocuments.svelte'
import { classesQuery, customersQuery, documentsQuery, everyDocument } from './queries.ts'

/** The customers and documents that the cash of a week is expected from, and its payer classes. */
export const forecastDocuments: Panel = {
  view: 'forecast_documents',
  placements: [{ page: 'forecast', columns: 24 }],
  title: (context) => context.text.panels.forecast.drill.title,
  needs: ['history'],
  queries: (context) => ({
    main: documentsQuery(context), customers: customersQuery(context), classes: classesQuery(context)
  }),
  isEmpty: () => false,
  unavailable: forecastUnavailable,
  sentence: weekSentence,
  table: (results, context) => ({
    caption: context.text.panels.forecast.drill.title,
    columns: [
      column(context, 'customer_name', 'text'),
      column(context, 'customer_id', 'text'),
      column(context, 'entity_id', 'text'),
      {
        key: 'payer_class', kind: 'text', label: context.text.panels.forecast.columns.payer_class,
        say: (value) => className(context, value === null ? null : String(value))
      },
      column(context, 'number', 'text'),
      { ...column(context, 'kind', 'text'), say: (value) => wordFor(context.text.panels.words.kind, String(value)) },
      column(context, 'due_date', 'date'),
      {
        ...column(context, 'is_disputed', 'text'),
        say: (value) => context.text.panels.words.truth[value === true ? 'yes' : 'no']
      },
      column(context, 'open_amount', 'money'),
      payingColumn(context, 'chance', 'share'),
      payingColumn(context, 'expected', 'money')
    ],
    rows: results['main'] ?? [],
    choose: pageOf
  }),
  everything: everyDocument,
  documents: () => ({ kind: 'documents', bucket: null }),
  component: ForecastDocuments
}
