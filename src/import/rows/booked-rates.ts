import type { Engine } from '../../engine/types.ts'
import type { ColumnMapping, Mapping, Staged } from '../types.ts'
import { cell, fill, nothing } from './fill.ts'
import { numberIn, numberJoin, readNumbers, type NumberSource } from './numbers.ts'
import { columnOf, stagedRows } from './source.ts'
import bookedTemplate from './sql/booked-rates.sql?raw'
import storeTemplate from './sql/store-booked.sql?raw'
import { currencyHeading } from './words.ts'
import type { Numbers } from './write.ts'

/**
 * Keeps what the documents of a file come to in the company's own currency as rates of their days, where the file gives
 * both amounts of each; whatever a table of rates says goes before.
 */
export async function storeBookedRates(
  engine: Engine, staged: Staged, mapping: Mapping, { sourceFile, firstDocument }: Numbers,
): Promise<void> {
  const [base, amount] = [columnOf(mapping, 'base_amount'), columnOf(mapping, 'amount')]
  const isRowADocument = staged.outline === undefined || staged.outline.grain === 'document'
  if (base === undefined || amount === undefined || !isRowADocument) return
  const rows = stagedRows(staged)
  const [baseText, amountText] = [cell(base.index), cell(amount.index)]
  const sourceOf = (role: string, { index, decimalSign }: ColumnMapping): NumberSource =>
    ({ role, sign: decimalSign ?? '.', text: cell(index), from: rows })
  await readNumbers(engine, [sourceOf('base_amount', base), sourceOf('amount', amount)])
  const currency = columnOf(mapping, 'base_currency')
  await engine.query(fill(bookedTemplate, {
    rows, source_file: sourceFile, first_document: firstDocument,
    base_currency: currency ? cell(currency.index) : nothing('varchar'),
    base: numberIn(baseText, base.decimalSign ?? '.', 'base_reading'),
    base_join: numberJoin(baseText, 'base_amount', 'base_reading'),
    amount: numberIn(amountText, amount.decimalSign ?? '.', 'amount_reading'),
    amount_join: numberJoin(amountText, 'amount', 'amount_reading'),
  }), [currencyHeading(base.header) ?? null])
  await storeBooked(engine, sourceFile)
}

/** Keeps what `import_booked` holds of a file as rates of their days. */
export async function storeBooked(engine: Engine, sourceFile: Numbers['sourceFile']): Promise<void> {
  await engine.run(fill(storeTemplate, { source_file: sourceFile }))
}
