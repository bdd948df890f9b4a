import { amountSum, textOf } from '../parts/cells.ts'
import type { Row } from '../engine/types.ts'
import type { Choice, FrameContext, Query, TableColumn } from '../parts/panel.ts'
import { wordFor } from './common.ts'

/**
 * The condition that narrows a view to the customer of the page; `ofCustomer` binds its values. What leaves the fewest
 * rows comes first, for conditions on texts are tried in this order.
 */
export const isCustomer = 'customer_id = ? and entity_id = ? and currency = ?'

/** A statement about the customer of the page, which holds `isCustomer` once, before any further value. */
export function ofCustomer(context: FrameContext, sql: string, ...further: readonly (string | number)[]): Query {
  const { customer, currency } = context
  return { sql, parameters: [customer?.customerId ?? '', customer?.entityId ?? '', currency, ...further] }
}

/** Who the customer of the page is and what they owe: in the same words for all who need it, so asked only once. */
export function cardQuery(context: FrameContext): Query {
  return ofCustomer(context, `select * from customer_card where ${isCustomer}`)
}

/** The open documents of the customer of the page. */
export function theirDocuments(context: FrameContext): Choice {
  const value = context.customer?.customerId ?? null
  return { kind: 'documents', bucket: null, filter: { dimension: 'customer', value } }
}

/** The page of the customer that a row is about. */
export function pageOf(row: Row): Choice {
  return {
    kind: 'customer',
    customer: { entityId: textOf(row, 'entity_id') ?? '', customerId: textOf(row, 'customer_id') ?? '' }
  }
}

/** A column whose heading is one of this page's words. */
export function customerColumn(
  context: FrameContext, key: keyof FrameContext['text']['panels']['customer']['columns'], kind: TableColumn['kind']
): TableColumn {
  return { key, kind, label: context.text.panels.customer.columns[key] }
}

/** The sum of a column over the last rows. */
export function sumOfLast(rows: readonly Row[], key: string, count: number): string {
  return amountSum(rows.slice(-count).map((row) => textOf(row, key)))
}

/** A column whose heading is one of the words on how a customer pays. */
export function payingColumn(
  context: FrameContext, key: keyof FrameContext['text']['panels']['paying']['columns'], kind: TableColumn['kind']
): TableColumn {
  return { key, kind, label: context.text.panels.paying.columns[key] }
}

/** A column of payer classes in words; null: the class cannot be told. */
export function classColumn(context: FrameContext, key: 'payer_class' | 'class_before'): TableColumn {
  const { classes } = context.text.panels.payers
  return { ...payingColumn(context, key, 'text'), say: (value) => wordFor(classes, value === null ? 'unknown' : String(value)) }
}
