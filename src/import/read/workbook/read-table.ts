import type { Reading } from '../../types.ts'
import { ContainerFault } from '../container/fault.ts'
import type { Dialect } from '../dialect.ts'
import type { ReadingContext } from '../read-text.ts'
import { rewrite } from '../rewrite.ts'
import { statedDate } from '../stated-date.ts'
import type { SheetContext } from './cells.ts'
import type { Candidate } from './choose-sheets.ts'
import type { Head } from './head.ts'
import { readSheet } from './read-sheet.ts'
import { isBlankRow, TableWriter } from './table-writer.ts'
import { separator } from './written.ts'

type Source = Pick<Reading, 'name' | 'bytes' | 'sha256'>

/** Rows between two reports of progress. */
const rowsPerReport = 5000

/** Writes the rows below the header of a sheet as delimited text, whose lines are numbered as the sheet's rows are. */
export async function readTable(
  source: Source, { sheet, head }: Candidate, cells: SheetContext, { onProgress }: ReadingContext,
): Promise<Reading> {
  const headerLine = head.rows[head.place.index]?.line ?? 0
  const writer = new TableWriter(cells.strings, head.columns)
  let left = head.place.index + 1
  let done = 0
  await readSheet(counted(sheet.member.chunks(), bytes => { done += bytes }), cells, (row, line, isHidden) => {
    if (isBlankRow(row, cells.strings)) return true
    if (left-- > 0) return true
    writer.add(row, line, isHidden)
    if (writer.records % rowsPerReport === 0) {
      onProgress({ message: 'reading_sheet', done, of: Math.max(done, sheet.member.bytes), rows: writer.records })
    }
    return true
  })
  const preamble = head.rows.slice(0, head.place.index).map(row => row.cells)
  const stated = statedDate(preamble)
  return {
    ...source,
    encoding: 'utf-8',
    lineEnd: 'lf',
    delimiter: separator,
    quote: '"',
    records: writer.records,
    blankRecords: Math.max(0, writer.lastLine - headerLine - writer.records),
    header: head.header,
    preamble,
    headerLine,
    ...await contentOf(writer, head),
    columns: writer.columns,
    skip: 0,
    wasRewritten: true,
    lineRuns: writer.lineRuns,
    ...stated ? { statedAsOf: stated } : {},
    ...writer.hidden ? { hidden: writer.hidden } : {},
  }
}

/** The engine fills up short records only where no cell holds a line end; elsewhere they are filled up here. */
async function contentOf(
  writer: TableWriter, { header }: Head,
): Promise<Pick<Reading, 'content' | 'isRagged' | 'isPadded'>> {
  const content = writer.content()
  if (!writer.isRagged || !writer.hasLineEndsInCells) return { content, isRagged: writer.isRagged }
  const dialect: Dialect = { delimiter: separator, quote: '"', headerIndex: -1, headerLine: 0, header, preamble: [] }
  const options = { coding: { encoding: 'utf-8', markLength: 0 }, dialect, columns: writer.columns, isPadding: true } as const
  const padded = await rewrite(new File([content], 'table'), options, () => undefined)
  if ('kind' in padded) throw new ContainerFault('workbook_damaged', {}, { line: padded.line })
  return { content: padded, isRagged: false, isPadded: true }
}

async function* counted<T extends Uint8Array>(
  chunks: AsyncIterable<T>, count: (bytes: number) => void,
): AsyncGenerator<T> {
  for await (const chunk of chunks) {
    count(chunk.length)
    yield chunk
  }
}
