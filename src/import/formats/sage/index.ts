import type { Engine } from '../../../engine/types.ts'
import { unstage } from '../../stage.ts'
import { proveDateOrder } from '../../recognise/date-order.ts'
import { proveDecimalSign } from '../../recognise/decimal-sign.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { ColumnMapping, DateOrder, Mapping, Recognition, Role, Staged } from '../../types.ts'
import { lastEntryDate } from '../fec/dates.ts'
import { loadFec } from '../fec/load.ts'
import { previewFec } from '../fec/preview.ts'
import macros from '../fec/sql/macros.sql?raw'
import type { Format } from '../format.ts'
import { isSageHeader, sageRole } from './columns.ts'
import { prepare, type Prepared } from './prepare.ts'

/** The table of accounting entries of Sage 100, as queries and spreadsheets take it out. */
export const sage: Format = {
  name: 'sage',
  contents: 'documents',
  recognise: recogniseSage,
  preview: (engine, staged, mapping) => withPrepared(engine, staged, mapping, prepared =>
    previewFec(engine, prepared.staged, prepared.mapping)),
  load: (engine, staged, mapping, onProgress) => withPrepared(engine, staged, mapping, prepared =>
    loadFec(engine, prepared.staged, prepared.mapping, onProgress)),
}

async function withPrepared<Result>(
  engine: Engine, staged: Staged, mapping: Mapping, act: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const prepared = await prepare(engine, staged, mapping)
  try {
    return await act(prepared)
  } finally {
    await unstage(engine, prepared.staged)
  }
}

const moneyRoles: readonly Role[] = ['debit', 'credit', 'amount']

async function recogniseSage(engine: Engine, staged: Staged): Promise<Recognition | null> {
  const { reading } = staged
  if (!isSageHeader(reading.header)) return null
  await defineReaders(engine)
  await engine.run(macros)
  const samples = await sampleColumns(engine, staged)
  const columns: ColumnMapping[] = []
  for (let index = 0; index < reading.columns; index += 1) {
    columns.push(await columnMapping(engine, staged, index, columns))
  }
  const mapping: Mapping = { format: 'sage', columns, defaultCurrency: 'EUR', defaultEntity: '-' }
  const statedAsOf = await withPrepared(engine, staged, mapping, prepared =>
    lastEntryDate(engine, prepared.staged, prepared.mapping))
  return {
    mapping: { ...mapping, ...(statedAsOf === undefined ? {} : { statedAsOf }) },
    findings: columns.map(({ index, header, role }) => ({
      index, header, role, confidence: 'certain' as const, samples: [...new Set(samples[index])].slice(0, 5),
      because: [{ message: sageRole(header) === undefined ? 'sage_unused' : 'sage_column', parameters: {} }],
    })),
    questions: [], missing: [], wasRemembered: false,
  }
}

async function columnMapping(
  engine: Engine, staged: Staged, index: number, before: readonly ColumnMapping[],
): Promise<ColumnMapping> {
  const { header: names } = staged.reading
  const header = names[index] ?? ''
  const hasReference = names.some(name => sageRole(name) === 'document_number')
  const known = sageRole(header) ?? 'ignore'
  const wanted = known === 'entry_number' && !hasReference ? 'document_number' : known
  const role = before.some(column => column.role === wanted) ? 'ignore' : wanted
  if (moneyRoles.includes(role)) {
    return { index, header, role, decimalSign: (await proveDecimalSign(engine, staged, index)).sign ?? '.' }
  }
  if (role !== 'posting_date' && role !== 'due_date') return { index, header, role }
  // Queries write days in ISO; where a spreadsheet went over them they are French.
  const dateOrder: DateOrder = (await proveDateOrder(engine, staged, index)).order ?? 'dmy'
  return { index, header, role, dateOrder }
}
