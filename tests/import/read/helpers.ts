import { readText } from '../../../src/import/read/read-text.ts'
import { mayLackCells, readCsv } from '../../../src/import/read/staging.ts'
import type { Reading, Refusal } from '../../../src/import/types.ts'
import type { Engine } from '../../../src/engine/types.ts'

const words = new Set([
  'customer', 'invoice', 'invoice number', 'invoice date', 'due date', 'amount', 'balance', 'open balance', 'date', 'num',
  'client', 'facture', 'échéance', 'montant', 'kunde', 'rechnung', 'betrag', 'fälligkeit', 'journalcode', 'ecrituredate',
  'comptenum', 'debit', 'credit', 'belegdatum', 'konto', 'transaction type',
])

/** A small dictionary, so that these tests rest on no other. */
function isKnownHeader(cell: string): boolean {
  return words.has(cell.trim().toLowerCase())
}

export function fileOf(content: string | Uint8Array<ArrayBuffer> | readonly number[], name = 'ledger.csv'): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name)
}

export function read(content: Parameters<typeof fileOf>[0] | File): Promise<Reading | Refusal> {
  const file = content instanceof File ? content : fileOf(content)
  return readText(file, { isKnownHeader, onProgress: () => undefined })
}

export async function mustRead(content: Parameters<typeof read>[0]): Promise<Reading> {
  const reading = await read(content)
  if (reading.refused) throw new Error(`refused: ${JSON.stringify(reading)}`)
  return reading
}

export async function mustRefuse(content: Parameters<typeof read>[0]): Promise<Refusal> {
  const refusal = await read(content)
  if (!refusal.refused) throw new Error(`not refused: ${JSON.stringify(refusal)}`)
  return refusal
}

/** The cells that the engine finds in a reading's content; missing ones are null, empty ones are not. */
export async function stagedCells(engine: Engine, reading: Reading): Promise<(string | null)[][]> {
  await engine.registerFile('reading.csv', reading.content)
  try {
    const { columns, rows } = await engine.query(`select * from ${readCsv(reading, 'in/reading.csv')}`)
    const empty = mayLackCells(reading) ? null : ''
    return rows.map(row => columns.map(({ name }) => (row[name] as string | null) ?? empty))
  } finally {
    await engine.dropFile('reading.csv')
  }
}

export async function stagedCount(engine: Engine, reading: Reading): Promise<number> {
  await engine.registerFile('reading.csv', reading.content)
  try {
    const { rows } = await engine.query<{ n: number }>(`select count(*) as n from ${readCsv(reading, 'in/reading.csv')}`)
    return rows[0]?.n ?? -1
  } finally {
    await engine.dropFile('reading.csv')
  }
}

/** The source line of each record, from the runs. */
export function sourceLines(reading: Reading): number[] {
  return reading.lineRuns.flatMap(({ record, line }, index) => {
    const end = reading.lineRuns[index + 1]?.record ?? reading.records
    return Array.from({ length: end - record }, (_, step) => line + step)
  })
}
