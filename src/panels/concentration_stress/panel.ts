import { numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { inCurrency, statements } from '../common.ts'
import { exposureColumn } from '../exposure.ts'
import ConcentrationStress from './ConcentrationStress.svelte'

/** The sentence speaks of as many of the largest. */
const spokenTop = 5

/** What the delay of the five largest would cost, and what their failure. */
function stressSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.exposure.sentences
  const { format, currency } = context
  const rows = results['main'] ?? []
  const row = rows.find((one) => numberOf(one, 'top') === spokenTop) ?? rows.at(-1)
  if (row === undefined) return texts.noneOpen
  const dso = numberOf(row, 'late_dso')
  const beyond = textOf(row, 'loss_beyond')
  const loss = texts.lost({
    amount: format.compact(textOf(row, 'top_loss'), currency), isInsured: (numberOf(row, 'top_insured') ?? 0) > 0,
    beyond: beyond === null || Number(beyond) <= 0 ? null : format.compact(beyond, currency)
  })
  const more = textOf(row, 'late_provision')
  const provision = more === null
    ? texts.provisionUnknown
    : Number(more) > 0 ? texts.provision({ amount: format.compact(more, currency) }) : null
  const late = row['late_amount'] === null ? texts.lateUnknown : texts.late({
    top: format.integer(numberOf(row, 'customers')),
    days: format.days(context.stressDays, 0),
    amount: format.compact(textOf(row, 'late_amount'), currency),
    dso: dso === null ? null : format.days(dso, 1)
  })
  return statements(context, late, provision, loss)
}

/** The largest balances paid later, or lost: what it does to the balance, to DSO and to the provision. */
export const concentrationStress: Panel = {
  view: 'concentration_stress',
  placements: [{ page: 'concentration', columns: 24 }],
  title: (context) => context.text.panels.exposure.titles.concentration_stress,
  needs: ['billings'],
  queries: (context) => ({ main: inCurrency(context, 'select * from concentration_stress where currency = ? order by top') }),
  isEmpty: (results) => (results['main'] ?? []).length === 0,
  sentence: stressSentence,
  table: (results, context) => ({
    caption: context.text.panels.exposure.titles.concentration_stress,
    columns: [
      exposureColumn(context, 'top', 'integer'),
      exposureColumn(context, 'top_balance', 'money'),
      exposureColumn(context, 'late_amount', 'money'),
      exposureColumn(context, 'late_balance', 'money'),
      exposureColumn(context, 'late_dso', 'days'),
      exposureColumn(context, 'top_insured', 'money'),
      exposureColumn(context, 'top_loss', 'money'),
      exposureColumn(context, 'loss_share', 'share'),
      exposureColumn(context, 'top_provision', 'money'),
      exposureColumn(context, 'late_provision', 'money'),
      exposureColumn(context, 'loss_beyond', 'money')
    ],
    rows: results['main'] ?? []
  }),
  component: ConcentrationStress
}
