import { isTrue, numberOf, textOf } from '../../parts/cells.ts'
import type { FrameContext } from '../../parts/panel.ts'
import type { Row } from '../../engine/types.ts'

/** A word or figure under its name. */
export interface Fact {
  readonly key: string
  readonly label: string
  readonly value: string
  /** Above a limit, or late. */
  readonly isBad?: boolean
}

/** Who it is: what the files say of the customer, without what they leave out. */
export function identity(row: Row | undefined, context: FrameContext): readonly Fact[] {
  const { columns } = context.text.panels
  const texts = context.text.panels.customer
  const told: readonly (readonly [string, string, string | null])[] = [
    ['customer_id', columns.customer_id, textOf(row, 'customer_id')],
    ['entity_id', columns.entity_id, textOf(row, 'entity_name') ?? textOf(row, 'entity_id')],
    ['parent_id', texts.columns.parent_id, textOf(row, 'parent_id')],
    ['segment', columns.segment, textOf(row, 'segment')],
    ['country', columns.country, textOf(row, 'country')],
    ['sales_rep', columns.sales_rep, textOf(row, 'sales_rep')],
    ['terms_days', texts.columns.terms_days, textOf(row, 'terms_days')]
  ]
  const facts = told.flatMap(([key, label, value]) => (value === null || value === '' ? [] : [{ key, label, value }]))
  const isPublic = isTrue(row, 'is_public_body')
  return isPublic ? [...facts, { key: 'is_public_body', label: texts.publicBody, value: context.text.panels.words.truth.yes }] : facts
}

const moneyKeys = ['credit_limit', 'limit_overrun', 'insured_limit', 'uninsured', 'disputed', 'unapplied'] as const

/** How much may be owed and how much is covered, disputed and not yet applied; nothing where nothing is known. */
export function limits(row: Row | undefined, context: FrameContext): readonly Fact[] {
  const { format, currency, text } = context
  const label = { ...text.panels.columns, ...text.panels.customer.columns }
  const always: readonly string[] = ['credit_limit', 'insured_limit']
  return moneyKeys.flatMap((key) => {
    const amount = numberOf(row, key)
    if (amount === null || (amount === 0 && !always.includes(key))) return []
    const value = format.money(textOf(row, key), currency)
    return [{ key, label: label[key], value, isBad: key === 'limit_overrun' || key === 'uninsured' || key === 'disputed' }]
  })
}

/** The six figures of the customer; those that cannot be told are left out. */
export function figures(row: Row | undefined, context: FrameContext): readonly Fact[] {
  const { format, currency, text, windowDays } = context
  const { columns, customer } = text.panels
  const days = (key: string): string | null => {
    const value = numberOf(row, key)
    return value === null ? null : format.days(value, 1)
  }
  const share = numberOf(row, 'balance_share')
  const money = (key: string): string => format.wholeMoney(textOf(row, key), currency)
  const told: readonly (readonly [string, string, string | null, boolean?])[] = [
    ['balance', columns.balance, money('balance')],
    ['overdue', columns.overdue, money('overdue'), (numberOf(row, 'overdue') ?? 0) > 0],
    ['billings', `${columns.billings}, ${format.days(windowDays, 0)}`, textOf(row, 'billings') === null ? null : money('billings')],
    ['dso', columns.dso, days('dso')],
    ['dso_contribution', customer.columns.dso_contribution, days('dso_contribution')],
    ['days_beyond_terms', columns.days_beyond_terms, days('days_beyond_terms'), (numberOf(row, 'days_beyond_terms') ?? 0) > 0],
    ['balance_share', customer.columns.balance_share, share === null ? null : format.percent(share, 1)]
  ]
  return told.flatMap(([key, label, value, isBad = false]) => (value === null ? [] : [{ key, label, value, isBad }]))
}
