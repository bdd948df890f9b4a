import type { Engine } from '../../../engine/types.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { defineReaders } from '../../rows/readers.ts'
import type { ColumnFinding, ColumnMapping, Memory, Recognition, Role, Staged } from '../../types.ts'
import { batchHeader, batchRole } from './header.ts'

/** Recognises a booking batch by the record above its column names. */
export async function recogniseDatev(engine: Engine, staged: Staged, _memory: Memory): Promise<Recognition | null> {
  const { reading } = staged
  const batch = batchHeader(reading)
  if (!batch) return null
  await defineReaders(engine, reading)
  const samples = await sampleColumns(engine, staged)
  const columns: ColumnMapping[] = []
  const findings: ColumnFinding[] = []
  for (let index = 0; index < reading.columns; index += 1) {
    const header = reading.header[index] ?? ''
    const known = batchRole(header)
    const role = roleOf(known, columns, samples[index] ?? [])
    columns.push({
      index, header, role, ...(role === 'amount' || role === 'base_amount' ? { decimalSign: ',' as const } : {}),
    })
    findings.push({
      index, header, role, confidence: 'certain', samples: [...new Set(samples[index])].slice(0, 5),
      because: [{ message: known === undefined ? 'datev_unused' : 'datev_column', parameters: {} }],
    })
  }
  const mapping = {
    format: 'datev', columns, defaultCurrency: batch.currency, defaultEntity: [batch.consultant, batch.client].join('/'),
    statedAsOf: batch.to,
  }
  return { mapping, findings, questions: [], missing: [], wasRemembered: false }
}

function roleOf(known: Role | undefined, columns: readonly ColumnMapping[], texts: readonly string[]): Role {
  if (known === undefined) return 'ignore'
  if (known === 'dimension') return texts.length > 0 ? 'dimension' : 'ignore'
  return columns.some(({ role }) => role === known) ? 'ignore' : known
}
