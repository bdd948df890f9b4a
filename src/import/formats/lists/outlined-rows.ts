import type { Engine } from '../../../engine/types.ts'
import { cell, fill, flag, unionAll, type Fragment } from '../../rows/fill.ts'
import { numberIn, numberJoin, readNumbers } from '../../rows/numbers.ts'
import { firstRow } from '../../rows/queries.ts'
import { tokens } from '../../recognise/normalise.ts'
import { columnOf, stagedRows } from '../../rows/source.ts'
import type { Mapping, Staged } from '../../types.ts'
import agesTemplate from './sql/ages.sql?raw'
import followScript from './sql/follow.sql?raw'
import itemsTemplate from './sql/items.sql?raw'
import partsTemplate from './sql/parts.sql?raw'
import paidEvidenceScript from './sql/paid-evidence.sql?raw'
import paidOnceScript from './sql/paid-once.sql?raw'
import paidRowsTemplate from './sql/paid-rows.sql?raw'
import paymentsScript from './sql/payments.sql?raw'
import statementTemplate from './sql/statement.sql?raw'
import subtotalsScript from './sql/subtotals.sql?raw'
import totalsTemplate from './sql/totals.sql?raw'
import withinTemplate from './sql/within.sql?raw'

/**
 * Tells subtotals by their sums, and lets the rows of one document share its fate; how many of them go with documents
 * that are loaded.
 */
export async function followDocuments(engine: Engine, { outline }: Staged): Promise<number> {
  if (outline === undefined) return 0
  const { sums } = await firstRow(engine, "select count(*) as sums from import_outline where kind = 'sum'")
  if (Number(sums) > 0) await engine.run(subtotalsScript)
  await engine.run(followScript)
  const { parts } = await firstRow(engine, `select count(*) as parts from import_outline as parts
    join import_rows on import_rows.record = parts.document where parts.kind = 'part' and reason is null`)
  return Number(parts)
}

/** What of a row's payment is said in the header of what was paid: then it is no document's as a whole. */
const paymentWord = /^(?:payment|paiement|reglement|pagamento|betaling|zahlung|zahlungs.+)$/

/**
 * Takes what is settled from the single payments, where these have rows of their own. A paid amount that is the
 * document's, repeated on each row, counts once, on the day of the last payment.
 */
export async function settleByPayments(engine: Engine, { outline }: Staged, mapping: Mapping): Promise<void> {
  await engine.run('create or replace temp table import_further_paid (record bigint, paid decimal(18, 6))')
  const paid = columnOf(mapping, 'paid_amount')
  if (outline?.grain !== 'payment' || paid === undefined) return
  const text = fill('cells.paid_amount_text', {})
  await engine.run(fill(paidRowsTemplate, {
    read_paid: numberIn(text, paid.decimalSign ?? '.', 'paid_amount_reading'),
    number_join: numberJoin(text, 'paid_amount', 'paid_amount_reading'),
  }))
  await engine.run(await isPaidOnce(engine, paid.header) ? paidOnceScript : paymentsScript)
}

/** Whether what is paid is that of the document, by the header of what was paid and the figures below it. */
async function isPaidOnce(engine: Engine, header: string): Promise<boolean> {
  if (tokens(header).some(token => paymentWord.test(token))) return false
  return (await firstRow(engine, paidEvidenceScript))['is_once'] === true
}

/** Settles invoices by the credits and payments of the same list. */
export async function settleWithin(engine: Engine, source_file: Fragment): Promise<void> {
  await engine.run(fill(withinTemplate, { source_file }))
}

/** Settles invoices by the money received of the same list, where the list never says what was paid. */
export async function settleStatement(
  engine: Engine, source_file: Fragment, holdsPayments: boolean,
): Promise<void> {
  await engine.run(fill(statementTemplate, { source_file, holds_payments: flag(holdsPayments) }))
}

/** Reports what the outline says of the file: its totals, and the rows that went with their documents. */
export async function noticeOutline(
  engine: Engine, staged: Staged, mapping: Mapping, source_file: Fragment,
): Promise<void> {
  const { outline } = staged
  if (outline === undefined) return
  await engine.run(fill(totalsTemplate, { source_file }))
  await noticeAges(engine, staged, mapping, source_file)
  const paid = outline.grain === 'payment' ? columnOf(mapping, 'paid_amount') : undefined
  const grain = paid === undefined ? "'rows_are_items'"
    : await isPaidOnce(engine, paid.header) ? "'rows_share_paid'" : "'rows_are_payments'"
  await engine.run(fill(partsTemplate, { source_file, notice: fill(grain, {}) }))
  if (outline.itemAmount === undefined || outline.grain !== 'item') return
  const text = cell(outline.itemAmount)
  const sign = columnOf(mapping, 'amount')?.decimalSign ?? '.'
  await readNumbers(engine, [{ role: 'item_amount', sign, text, from: stagedRows(staged) }])
  await engine.run(fill(itemsTemplate, {
    source_file, staging: stagedRows(staged), read_item: numberIn(text, sign, 'item_reading'),
    number_join: numberJoin(text, 'item_amount', 'item_reading'),
  }))
}

/** Reports the rows whose total is not the sum of what stands under their ages. */
async function noticeAges(engine: Engine, staged: Staged, mapping: Mapping, source_file: Fragment): Promise<void> {
  const ages = staged.outline?.ages
  if (ages === undefined) return
  const sign = columnOf(mapping, 'open_amount')?.decimalSign ?? '.'
  const text = fill('parts.text', {})
  const from = fill('({{parts}}) as parts', {
    parts: unionAll(ages.ages.map(age => fill(
      'select rowid as record, {{text}} as text from {{staging}}', { text: cell(age), staging: stagedRows(staged) }))),
  })
  await readNumbers(engine, [{ role: 'age', sign, text, from }])
  await engine.run(fill(agesTemplate, {
    source_file, parts: from, staging: stagedRows(staged), total: cell(ages.total),
    read_age: numberIn(text, sign, 'age_reading'), number_join: numberJoin(text, 'age', 'age_reading'),
  }))
}
