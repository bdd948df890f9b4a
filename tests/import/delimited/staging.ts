import Papa from 'papaparse'
import type { Engine } from '../../../src/engine/types.ts'
import { stage } from '../../../src/import/stage.ts'
import type { ColumnMapping, Delimiter, Mapping, Reading, Role, Staged } from '../../../src/import/types.ts'

/** What the pass over the bytes would hand on for a clean text whose first line is the header. */
function readingOf(text: string, delimiter: Delimiter = ',', name = 'test.csv'): Reading {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/\n+$/, ''), { delimiter }).data
  const body = Papa.unparse(rows, { delimiter, newline: '\n', quotes: rows.some(row => row.some(each => /["\n]/.test(each))) })
  const widths = rows.map(row => row.length)
  return {
    name, bytes: text.length, sha256: `sha of ${name} ${text}`, encoding: 'utf-8', lineEnd: 'lf', delimiter, quote: '"',
    records: rows.length, blankRecords: 0, columns: Math.max(header.length, ...widths),
    isRagged: widths.some(width => width !== header.length) || false,
    header, preamble: [], headerLine: 1, content: new Blob([body + '\n']), skip: 0, wasRewritten: true,
    lineRuns: [{ record: 0, line: 2 }],
  }
}

export async function stageText(engine: Engine, text: string, delimiter?: Delimiter, name?: string): Promise<Staged> {
  const staged = await stage(engine, readingOf(text, delimiter, name))
  if (staged.refused) throw new Error(JSON.stringify(staged))
  return staged
}

/** A mapping in the order of the header, spelled `role` or `role:dmy` or `role:,`. */
export function mappingOf(staged: Staged, roles: string, choices: Partial<Mapping> = {}): Mapping {
  const columns = roles.split(' ').map((spelled, index): ColumnMapping => {
    const [role = '', choice = ''] = spelled.split(':')
    return {
      index, header: staged.reading.header[index] ?? '', role: role as Role,
      ...(choice === ',' || choice === '.' ? { decimalSign: choice } : {}),
      ...(choice === 'dmy' || choice === 'mdy' ? { dateOrder: choice } : {}),
    }
  })
  return { format: 'delimited', columns, defaultCurrency: 'EUR', defaultEntity: '-', ...choices }
}
