import type { Reading, Refusal } from '../../types.ts'
import { readChunks } from '../chunks.ts'
import { hashOf } from '../hash.ts'
import type { NamedBlob, ReadingContext } from '../read-text.ts'
import { refuse } from '../refusals.ts'
import { separator } from '../workbook/written.ts'
import { readElements } from '../xml/read-xml.ts'
import { AuditListener } from './audit-listener.ts'
import { auditMark } from './columns.ts'

/** Bytes in which the root of an audit file stands, comments above it included. */
const headLength = 1 << 14

/** True for XML whose root is that of an audit file. */
export async function isAuditFile(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, headLength).arrayBuffer())
  const start = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '')
  return start.replace(/^[^<]{0,4}/, '').startsWith('<') && /<(?:[\w.-]+:)?AuditFile[\s>]/.test(start)
}

/** Reads an audit file of any size into one table: its sales documents, or where it has none, its ledger entries. */
export async function readSaft(file: NamedBlob, { onProgress }: ReadingContext): Promise<Reading | Refusal> {
  const listener = new AuditListener()
  await readElements(counted(file, done => { onProgress({ message: 'reading_bytes', done, of: file.size }) }), listener)
  const { documents, entries, header } = listener
  const table = documents.records > 0 ? documents : entries
  if (table.records === 0) {
    return refuse(file.name, 'saft_without_customers', {}, { elements: [...listener.sections].slice(0, 12).join(', ') })
  }
  const end = header['EndDate'] ?? header['SelectionEndDate'] ?? ''
  return {
    name: file.name, bytes: file.size, sha256: await hashOf(file), encoding: 'utf-8', lineEnd: 'lf', delimiter: separator,
    quote: '"', records: table.records, blankRecords: 0, columns: table.columns.length, header: table.columns,
    preamble: [[auditMark, header['CompanyName'] ?? header['Name'] ?? '', header['TaxRegistrationNumber'] ?? '',
      header['CurrencyCode'] ?? header['DefaultCurrencyCode'] ?? '', header['AuditFileCountry'] ?? header['Country'] ?? '']],
    headerLine: 0, content: table.content(), skip: 0, wasRewritten: true, isRagged: false,
    lineRuns: [{ record: 0, line: 1 }],
    ...(/^\d{4}-\d{2}-\d{2}$/.test(end) ? { statedAsOf: end } : {}),
  }
}

async function* counted(file: Blob, onBytes: (done: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let done = 0
  for await (const chunk of readChunks(file)) {
    done += chunk.length
    onBytes(done)
    yield chunk
  }
}
