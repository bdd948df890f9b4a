import type { Row } from '../../engine/types.ts'
import { numberOf } from '../../parts/cells.ts'
import type { FrameContext, Panel, Results } from '../../parts/panel.ts'
import { statements } from '../common.ts'
import { columnsOf, isMonthly } from './columns.ts'
import LegalTerms from './LegalTerms.svelte'

/** Days that public buyers have, for the sentence; the rules in force are asked for. */
const daysSql = `select rule, cast(value as integer) as days
from legal_rules where rule like 'public%days' and valid_from <= cast(? as date) order by valid_from desc`

/** What public buyers can be told by. */
const valuesSql = 'select distinct value from dimension_values where dimension = ? order by value limit 300'

const bodies = ['public', 'public_authority', 'public_health', 'public_undertaking'] as const

/** The days of a kind of public buyers; of those whose kind is not told the fewest. */
function daysOf(results: Results, buyer: (typeof bodies)[number]): number | null {
  const days = (rule: string): number | null => numberOf(results['days']?.find((row) => row['rule'] === rule), 'days')
  if (buyer === 'public_authority') return days('public_days')
  if (buyer !== 'public') return days(`${buyer}_days`)
  const known = ['public_days', 'public_health_days', 'public_undertaking_days'].map(days).filter((one) => one !== null)
  return known.length === 0 ? null : Math.min(...known)
}

const measures = [
  'documents', 'amount', 'terms_ok', 'terms_watch', 'terms_over', 'terms_untold', 'watch_documents', 'over_documents',
  'paid_ok', 'paid_watch', 'paid_over', 'open_ok', 'open_watch', 'open_over'
] as const

/** The summary by year of issue, or by month where the reader wants it. */
function termsSql(byMonth: boolean): string {
  const period = `cast(date_trunc('${byMonth ? 'month' : 'year'}', issue_month) as date)`
  return `select ${period} as issue_month, buyer,
  ${measures.map((name) => `sum(${name}) as ${name}`).join(', ')}
from legal_terms where currency = ?
group by ${period}, buyer
order by ${period} desc, buyer`
}

function termsSentence(results: Results, context: FrameContext): string {
  const texts = context.text.panels.legal.terms
  const rows = results['main'] ?? []
  const { format } = context
  const of = (buyer: string): Row[] => rows.filter((row) => row['buyer'] === buyer)
  const sum = (own: readonly Row[], ...keys: string[]): number =>
    own.reduce((total, row) => total + keys.reduce((part, key) => part + (numberOf(row, key) ?? 0), 0), 0)
  const share = (part: number, whole: number): string => format.percent(whole > 0 ? part / whole : 0, 1)
  const beyond = (own: readonly Row[]): string => share(
    sum(own, 'paid_over', 'open_over'), sum(own, 'paid_ok', 'paid_watch', 'paid_over', 'open_ok', 'open_watch', 'open_over'))
  const business = of('private')
  const judged = sum(business, 'terms_ok', 'terms_watch', 'terms_over')
  return statements(
    context,
    business.length === 0 ? null : judged > 0
      ? sum(business, 'terms_over', 'terms_watch') === 0 ? texts.agreedWell : texts.agreed({
        over: share(sum(business, 'terms_over'), judged), watch: share(sum(business, 'terms_watch'), judged)
      })
      : texts.agreedUntold,
    business.length === 0 ? null : texts.paid({ share: beyond(business) }),
    ...bodies.map((buyer) => {
      const [own, days] = [of(buyer), daysOf(results, buyer)]
      return own.length === 0 || days === null ? null
        : texts.public({ bodies: texts.bodies[buyer], share: beyond(own), days: format.integer(days) })
    })
  )
}

/** Agreed terms and payments against the legal maximum, public buyers apart. */
export const legalTerms: Panel = {
  view: 'legal_terms',
  placements: [{ page: 'legal', columns: 24 }],
  title: (context) => context.text.panels.legal.titles.terms,
  needs: ['billings'],
  restsOnDueDates: true,
  queries: (context) => ({
    main: { sql: termsSql(isMonthly(context)), parameters: [context.currency] },
    days: { sql: daysSql, parameters: [context.asOf] },
    values: { sql: valuesSql, parameters: [context.segmentBy] }
  }),
  sentence: termsSentence,
  table: (results, context) => ({
    caption: context.text.panels.legal.titles.terms,
    columns: columnsOf(context),
    rows: results['main'] ?? []
  }),
  component: LegalTerms
}
