import type { Engine } from '../../../engine/types.ts'
import { proveDateOrder } from '../../recognise/date-order.ts'
import { proveDecimalSign } from '../../recognise/decimal-sign.ts'
import { missingRoles } from '../../recognise/needed.ts'
import { recall } from '../../recognise/memory.ts'
import { sampleKnown } from '../../recognise/sample.ts'
import { fill, table } from '../../rows/fill.ts'
import type {
  ColumnFinding, ColumnMapping, DateOrder, DecimalSign, Mapping, Memory, Recognition, Role, Staged,
} from '../../types.ts'
import { fecColumn, isFecHeader } from './columns.ts'
import { dateText, lastEntryDate } from './dates.ts'
import { defineFecReaders } from './readers.ts'
import compactTemplate from './sql/compact-dates.sql?raw'

const dateRoles: readonly Role[] = ['posting_date', 'issue_date', 'due_date']
const amountRoles: readonly Role[] = ['debit', 'credit', 'amount']

/** Nine digits of the company, FEC and the last day of the year: the name that the law asks for; also in an archive. */
const lawfulName = /(?:^|[/\\]|› )([0-9]{9})FEC[0-9]{8}/i

/** Recognises the export by the names in its header; whatever the file is called. */
export async function recogniseFec(engine: Engine, staged: Staged, memory: Memory): Promise<Recognition | null> {
  const { reading } = staged
  if (!isFecHeader(reading.header)) return null
  await defineFecReaders(engine, staged)
  const recalled = recall(memory, reading.header)
  const remembered = recalled?.format === 'fec' ? recalled : undefined
  const samples = await sampleKnown(engine, staged, lookedInto(staged, remembered))
  const findings: ColumnFinding[] = []
  const columns: ColumnMapping[] = []
  const signs = await signOf(engine, staged)
  for (let index = 0; index < reading.columns; index += 1) {
    const header = reading.header[index] ?? ''
    const known = fecColumn(header)
    const role = remembered?.columns[index]?.role ?? firstOf(columns, known?.role ?? 'ignore')
    const because: ColumnFinding['because'][number][] = [remembered
      ? { message: 'remembered', parameters: {} }
      : { message: known ? (role === 'ignore' ? 'fec_unused' : 'fec_column') : 'fec_unknown', parameters: {} }]
    const order = dateRoles.includes(role) ? await orderOf(engine, staged, index) : undefined
    if (order) because.push({ message: 'order_proven', parameters: { order: order.order, cells: order.cells } })
    const sign = amountRoles.includes(role) ? signs.sign : undefined
    if (sign) because.push({ message: 'sign_proven', parameters: { sign, cells: signs.cells } })
    columns.push({
      index, header, role, ...(order ? { dateOrder: order.order } : {}), ...(sign ? { decimalSign: sign } : {}),
    })
    findings.push({ index, header, role, confidence: 'certain', because, samples: (samples[index] ?? []).slice(0, 5) })
  }
  const mapping = {
    format: 'fec', columns,
    defaultCurrency: remembered?.defaultCurrency ?? 'EUR',
    defaultEntity: lawfulName.exec(reading.name)?.[1] ?? remembered?.defaultEntity ?? '-',
  }
  const statedAsOf = await lastEntryDate(engine, staged, mapping)
  return {
    mapping: { ...mapping, ...(statedAsOf === undefined ? {} : { statedAsOf }) },
    findings, questions: [], missing: missingRoles(mapping), wasRemembered: remembered !== undefined,
  }
}

/** The columns whose values tell how they are to be read. */
function lookedInto({ reading }: Staged, remembered: Mapping | undefined): readonly number[] {
  return Array.from({ length: reading.columns }, (_, index) => index).filter(index => {
    const known = fecColumn(reading.header[index] ?? '')?.role ?? 'ignore'
    const roles = [known, remembered?.columns[index]?.role ?? known]
    return roles.some(role => dateRoles.includes(role) || amountRoles.includes(role))
  })
}

/** The role, unless a column further left has it. */
function firstOf(columns: readonly ColumnMapping[], role: Role): Role {
  return columns.some(column => column.role === role) ? 'ignore' : role
}

/** The order that most of the column's dates allow; French where they allow several. */
async function orderOf(
  engine: Engine, staged: Staged, index: number,
): Promise<{ readonly order: DateOrder; readonly cells: number } | undefined> {
  const count = async (name: string): Promise<Record<'texts' | 'compact' | 'year_first' | 'day_first', number>> => {
    const { rows } = await engine.query<Record<'texts' | 'compact' | 'year_first' | 'day_first', number>>(
      fill(compactTemplate, { text: dateText(index), staging: table(name) }))
    return rows[0] ?? { texts: 0, compact: 0, year_first: 0, day_first: 0 }
  }
  const sampled = await count('import_sample')
  const found = sampled.texts > 0 ? sampled : await count(staged.table)
  const { texts, compact, year_first: yearFirst, day_first: dayFirst } = found
  if (texts === 0) return undefined
  if (compact > 0) return { order: yearFirst >= dayFirst ? 'ymd_compact' : 'dmy_compact', cells: Math.max(yearFirst, dayFirst) }
  const { order = 'dmy', dayFirst: proven, monthFirst } = await proveDateOrder(engine, staged, index)
  return { order, cells: order === 'mdy' ? monthFirst : order === 'dmy' ? proven : texts }
}

/** One decimal sign for the whole file: what the columns of money prove together, a comma where they prove nothing. */
async function signOf(
  engine: Engine, staged: Staged,
): Promise<{ readonly sign: DecimalSign; readonly cells: number }> {
  let comma = 0
  let point = 0
  for (const [index, header] of staged.reading.header.entries()) {
    if (!amountRoles.includes(fecColumn(header)?.role ?? 'ignore')) continue
    const proof = await proveDecimalSign(engine, staged, index)
    comma += proof.comma
    point += proof.point
  }
  return point > comma ? { sign: '.', cells: point } : { sign: ',', cells: comma }
}
