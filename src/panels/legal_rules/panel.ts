import type { Row } from '../../engine/types.ts'
import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { inCurrency, statements } from '../common.ts'
import LegalRules from './LegalRules.svelte'
import { rulesTable } from './table.ts'

// The same for every currency of the ledger.
const sql = `select * from legal_rules
where exists (select 1 from dimension_sets where currency = ?)
order by rule_position, valid_from desc`

/** The rule of that name in force on a day. */
function inForce(rows: readonly Row[], rule: string, day: string): Row | undefined {
  return rows.find((row) => row['rule'] === rule && String(row['valid_from']) <= day
    && (row['valid_until'] === null || String(row['valid_until']) >= day))
}

/** Whether the contract rate is lawful; null without one, or where it is. */
function floorOf(rows: readonly Row[], context: FrameContext): string | null {
  const texts = context.text.panels.legal.rules
  const rate = numberOf(inForce(rows, 'contract_rate', context.asOf), 'value')
  if (rate === null) return null
  const legal = numberOf(inForce(rows, 'legal_interest', context.asOf), 'value')
  const times = numberOf(inForce(rows, 'contract_multiple', context.asOf), 'value')
  if (legal === null || times === null) return texts.floorUnknown
  const written = (value: number): string => context.format.percent(value / 100, 2)
  return rate < legal * times ? texts.floor({ rate: written(rate), least: written(legal * times) }) : null
}

function rulesSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.legal.rules
  const { format } = context
  const rows = results['main'] ?? []
  const own = rows.filter((row) => row['is_own'] === true).length
  const shipped = rows.find((row) => row['rule'] === 'ecb_rate' && row['is_own'] !== true)
  return statements(
    context,
    texts.summary({ count: format.integer(rows.length), date: format.date(textOf(shipped, 'valid_from')) }),
    own > 0 ? texts.own({ count: format.integer(own), isOne: own === 1 }) : null,
    texts.later,
    floorOf(rows, context)
  )
}

/** The law's terms, rates and amounts with their dates and sources, which the reader can add to. */
export const legalRules: Panel = {
  view: 'legal_rules',
  placements: [{ page: 'legal', columns: 24 }],
  title: (context) => context.text.panels.legal.titles.rules,
  needs: [],
  queries: (context) => ({ main: inCurrency(context, sql) }),
  sentence: rulesSentence,
  table: rulesTable,
  isTable: true,
  component: LegalRules
}
