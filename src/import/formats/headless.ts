import type { Engine } from '../../engine/types.ts'
import { sampleColumns } from '../recognise/sample.ts'
import { proveDecimalSign } from '../recognise/decimal-sign.ts'
import { currencyName } from '../read/headless.ts'
import { defineReaders } from '../rows/readers.ts'
import { currencyMeaning } from '../rows/words.ts'
import type { ColumnMapping, DateOrder, Mapping, Recognition, Role, Staged } from '../types.ts'
import { lastEntryDate } from './fec/dates.ts'
import macros from './fec/sql/macros.sql?raw'

const moneyRoles: readonly Role[] = ['debit', 'credit', 'amount']
const dateRoles: readonly Role[] = ['posting_date', 'issue_date', 'due_date']

/**
 * Recognises a table of accounting entries that was cut by one of the layouts without a header, and gives its columns
 * the roles that the layout has. What the columns are was told by the contents of every row already.
 */
export async function recogniseHeadless(
  engine: Engine, staged: Staged, format: string, names: readonly string[], roles: readonly Role[],
  dateOrder: DateOrder,
): Promise<Recognition | null> {
  const { reading } = staged
  const isOfLayout = reading.headerLine === 0
    && reading.header.every((name, index) => name === (names[index] ?? currencyName))
    && reading.header.length >= names.length
  return isOfLayout ? recogniseEntries(engine, staged, format, roles, () => dateOrder) : null
}

/** The same where the roles of the columns are known already, and how each column of days is written. */
export async function recogniseEntries(
  engine: Engine, staged: Staged, format: string, roles: readonly Role[], orderOf: (index: number) => DateOrder,
): Promise<Recognition> {
  const { reading } = staged
  await defineReaders(engine)
  await engine.run(macros)
  const samples = await sampleColumns(engine, staged)
  const columns: ColumnMapping[] = []
  for (let index = 0; index < reading.columns; index += 1) {
    const role = roles[index] ?? 'ignore'
    const sign = moneyRoles.includes(role) ? (await proveDecimalSign(engine, staged, index)).sign ?? ',' : undefined
    columns.push({
      index, header: reading.header[index] ?? '', role,
      ...(sign ? { decimalSign: sign } : {}), ...(dateRoles.includes(role) ? { dateOrder: orderOf(index) } : {}),
    })
  }
  const currency = currencyMeaning(samples[reading.header.indexOf(currencyName)]?.[0] ?? '')
  const mapping: Mapping = { format, columns, defaultCurrency: currency ?? 'EUR', defaultEntity: '-' }
  const statedAsOf = await lastEntryDate(engine, staged, mapping)
  return {
    mapping: { ...mapping, ...(statedAsOf === undefined ? {} : { statedAsOf }) },
    findings: columns.map(({ index, header, role }) => ({
      index, header, role, confidence: 'certain' as const, samples: [...new Set(samples[index])].slice(0, 5),
      because: [{ message: 'by_contents', parameters: {} }],
    })),
    questions: [], missing: [], wasRemembered: false,
  }
}
