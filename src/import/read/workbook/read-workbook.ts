import type { Reading, Refusal } from '../../types.ts'
import { ContainerFault } from '../container/fault.ts'
import type { Member } from '../container/zip.ts'
import type { FileContents } from '../contents.ts'
import { hashOf } from '../hash.ts'
import type { NamedBlob, ReadingContext } from '../read-text.ts'
import { refuse } from '../refusals.ts'
import type { SheetContext } from './cells.ts'
import { chooseSheets, sheetsBeside, type Candidate } from './choose-sheets.ts'
import { findHead, headRows, textsOf, type HeadRow } from './head.ts'
import { findParts, type SheetPart, type WorkbookParts } from './parts.ts'
import { readSheet } from './read-sheet.ts'
import { readTable } from './read-table.ts'
import { readSharedStrings, SharedStrings } from './shared-strings.ts'
import { readStyles } from './styles.ts'
import { isBlankRow } from './table-writer.ts'

/** Reads the sheets of a workbook that hold a ledger. */
export async function readWorkbook(
  file: NamedBlob, members: readonly Member[], context: ReadingContext,
): Promise<FileContents | Refusal> {
  const parts = await findParts(members)
  if (!parts || parts.sheets.length === 0) return refuse(file.name, 'workbook_without_sheets')
  context.onProgress({ message: 'reading_texts' })
  const cells = await contextOf(parts)
  const candidates = await findCandidates(parts.sheets, cells, context)
  const chosen = chooseSheets(candidates)
  if (chosen.length === 0) return refuse(file.name, 'workbook_without_ledger', {}, { sheets: listed(parts.sheets) })
  const sha256 = await hashOf(file)
  const tables: Reading[] = []
  const beside = sheetsBeside(candidates, chosen)
  for (const candidate of [...chosen, ...beside]) {
    const name = parts.sheets.length === 1 ? file.name : `${file.name} › ${candidate.sheet.name}`
    const isBeside = beside.includes(candidate)
    const isOnly = chosen.length === 1 && !isBeside
    const fingerprint = isOnly ? sha256 : await hashOf(new Blob([sha256, candidate.sheet.name]))
    const source = { name, bytes: file.size, sha256: fingerprint }
    const reading = await inSheet(candidate.sheet, () => readTable(source, candidate, cells, context))
    tables.push(isBeside ? { ...reading, isBeside } : reading)
  }
  const read = [...chosen, ...beside].map(candidate => candidate.sheet)
  const passedOver = parts.sheets.filter(sheet => !read.includes(sheet))
  return { tables, refusals: [], passedOver: passedOver.map(({ name }) => name) }
}

async function contextOf({ sharedStrings, styles, isFrom1904 }: WorkbookParts): Promise<SheetContext> {
  return {
    strings: sharedStrings ? await readSharedStrings(sharedStrings.chunks()) : new SharedStrings(),
    styles: styles ? await readStyles(styles.chunks()) : [],
    isFrom1904,
  }
}

async function findCandidates(
  sheets: readonly SheetPart[], cells: SheetContext, { isKnownHeader }: ReadingContext,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = []
  for (const sheet of sheets) {
    const rows = await inSheet(sheet, () => headOf(sheet, cells))
    const head = findHead(rows, isKnownHeader)
    if (head && rows.length > head.place.index + 1) candidates.push({ sheet, head })
  }
  return candidates
}

async function headOf(sheet: SheetPart, cells: SheetContext): Promise<readonly HeadRow[]> {
  const rows: HeadRow[] = []
  await readSheet(sheet.member.chunks(), cells, (row, line) => {
    if (!isBlankRow(row, cells.strings)) rows.push({ cells: textsOf(row, cells.strings), line })
    return rows.length < headRows
  })
  return rows
}

/** A fault in a sheet names it. */
async function inSheet<T>(sheet: SheetPart, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error
    throw new ContainerFault(error.refusal, error.parameters, { ...error.place, part: sheet.name })
  }
}

function listed(sheets: readonly SheetPart[]): string {
  return sheets.map(({ name }) => name).join(', ')
}
