import type { Panel, TableColumn } from '../../parts/panel.ts'
import { column, wordFor } from '../common.ts'
import { migrationSentence, migrationUnavailable } from './answer.ts'
import PayerClassMigration from './PayerClassMigration.svelte'
import { moversQuery, stepsQuery } from './queries.ts'

/** From which class of payers to which, one quarter-end to the next. */
export const payerClassMigration: Panel = {
  view: 'payer_class_migration',
  placements: [{ page: 'cohorts', columns: 24 }],
  title: (context) => context.text.panels.payers.migration,
  needs: ['history'],
  restsOnDueDates: true,
  queries: (context) => ({ main: stepsQuery(context), movers: moversQuery(context) }),
  isEmpty: () => false,
  unavailable: migrationUnavailable,
  sentence: migrationSentence,
  table: (results, context) => {
    const { classes, columns, directions } = context.text.panels.payers
    const named = (key: 'class_before' | 'class_now'): TableColumn => (
      { key, kind: 'text', label: columns[key], say: (value) => wordFor(classes, String(value)) })
    return {
      caption: context.text.panels.payers.migration,
      columns: [
        { key: 'quarter_end', kind: 'date', label: columns.quarter_end },
        named('class_before'),
        named('class_now'),
        {
          key: 'direction',
          kind: 'text',
          label: columns.direction,
          say: (value) => (value === 1 ? directions.later : value === -1 ? directions.sooner : directions.none)
        },
        column(context, 'customers', 'integer'),
        column(context, 'balance', 'money'),
        column(context, 'overdue', 'money')
      ],
      rows: results['main'] ?? []
    }
  },
  component: PayerClassMigration
}
