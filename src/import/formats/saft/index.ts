import type { Engine } from '../../../engine/types.ts'
import { loadLines, type LineFormat } from '../../lines/load-lines.ts'
import { previewLines } from '../../lines/preview-lines.ts'
import { sampleColumns } from '../../recognise/sample.ts'
import { storeBooked } from '../../rows/booked-rates.ts'
import { fill } from '../../rows/fill.ts'
import { defineReaders } from '../../rows/readers.ts'
import { currencyMeaning } from '../../rows/words.ts'
import type { Numbers } from '../../rows/write.ts'
import type { Recognition, Role, Staged } from '../../types.ts'
import type { Format } from '../format.ts'
import { auditKind, readDocuments, readEntries } from './read-audit.ts'
import currencyNotices from './sql/currency-notices.sql?raw'
import documentNotices from './sql/document-notices.sql?raw'

const documents: LineFormat = {
  read: readDocuments,
  matching: 'lettered_only',
  // Receipts and credit notes name the documents that they settle.
  settle: engine => engine.run("update account_allocations set link = 'stated' where link = 'lettered'"),
  notice: async (engine, numbers) => {
    await engine.run(fill(documentNotices, { source_file: numbers.sourceFile, first_document: numbers.firstDocument }))
    await noticeCurrencies(engine, numbers)
  },
  tables: ['saft_read', 'saft_money'],
}

const entries: LineFormat = {
  read: readEntries, matching: 'whole', notice: noticeCurrencies, tables: ['saft_read', 'saft_postings', 'saft_money'],
}

async function noticeCurrencies(engine: Engine, { sourceFile, firstDocument }: Numbers): Promise<void> {
  await engine.run(fill(currencyNotices, { source_file: sourceFile, first_document: firstDocument }))
  await storeBooked(engine, sourceFile)
}

const lineFormat = ({ reading }: Staged): LineFormat => auditKind(reading) === 'entries' ? entries : documents

const roles: Readonly<Record<string, Role>> = {
  Number: 'document_number', Status: 'status', Type: 'document_type', Date: 'issue_date', DueDate: 'due_date',
  CustomerID: 'customer_id', CompanyName: 'customer_name', Country: 'country', Currency: 'currency', GrossTotal: 'amount',
  NetTotal: 'amount_net', Description: 'label', AccountID: 'account', Debit: 'debit', Credit: 'credit', CID: 'lettering',
  Reference: 'reference',
}

async function recogniseSaft(engine: Engine, staged: Staged): Promise<Recognition | null> {
  const { reading } = staged
  const kind = auditKind(reading)
  if (kind === undefined) return null
  await defineReaders(engine, reading)
  const samples = await sampleColumns(engine, staged)
  const [, company = '', taxNumber = '', currency = ''] = reading.preamble[0] ?? []
  const columns = reading.header.map((header, index) => ({ index, header, role: roles[header] ?? ('ignore' as const) }))
  return {
    mapping: {
      format: 'saft', columns, defaultCurrency: currencyMeaning(currency) ?? 'EUR',
      defaultEntity: company || taxNumber || '-',
      ...(reading.statedAsOf === undefined ? {} : { statedAsOf: reading.statedAsOf }),
    },
    findings: columns.map(({ index, header, role }) => ({
      index, header, role, confidence: 'certain' as const, samples: [...new Set(samples[index])].slice(0, 5),
      because: [{ message: 'saft_element', parameters: {} }],
    })),
    questions: [], missing: [], wasRemembered: false,
  }
}

/** Standard audit file for tax (SAF-T): of Portugal with its documents, of the OECD's family with ledger entries. */
export const saft: Format = {
  name: 'saft',
  contents: 'documents',
  recognise: recogniseSaft,
  preview: (engine, staged, mapping) => previewLines(engine, staged, mapping, lineFormat(staged)),
  load: (engine, staged, mapping, onProgress) => loadLines(engine, staged, mapping, lineFormat(staged), onProgress),
}
