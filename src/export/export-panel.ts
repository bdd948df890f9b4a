import type { Row } from '../engine/types.ts'
import type { ExportedPanel, ExportKind, Query } from '../parts/panel.ts'
import type { Formats } from '../text/format.ts'
import type { Language, Texts } from '../text/index.ts'
import { copyTable } from './clipboard.ts'
import { csvHeader, csvRows, decimalSignOf } from './csv.ts'
import { drawingOf, pngFile, svgFile } from './picture.ts'
import { saveFile } from './save-file.ts'
import { sliced, type Pages } from './slices.ts'
import { figuresSheet, longestSheet, notesSheet } from './workbook/sheets.ts'
import { TooLarge, workbookOf } from './workbook/workbook.ts'

/** Rows of a long list, page by page, of one moment of the ledger. */
export interface PagedRows {
  readonly total: number
  readonly pages: Pages
  /** For whoever does not read them: pages that were begun end by themselves. */
  readonly close?: () => Promise<void>
}

/** Rows that are put on the clipboard: its text is made in one go, twice, and whatever takes it chokes on more. */
const longestCopy = 20_000
/** Characters of a file that are gathered before they leave the page's own memory. */
const longestPiece = 2 ** 20

/** What an export needs of the page around the panel. */
export interface Exporting {
  readonly language: Language
  readonly text: Texts
  readonly format: Formats
  /** What stands below the title of a picture. */
  readonly note: string
  /** Under what choices the figures stand: a label and its text each. */
  readonly notes: readonly (readonly [label: string, text: string])[]
  readonly paged: (query: Query) => Promise<PagedRows>
  readonly onProgress: (done: number, total: number) => void
}

/** Why an export cannot be had; a key of text.panels.export.failures. */
export class ExportFailure extends Error {
  readonly reason: 'too_many_rows' | 'too_many_to_copy' | 'too_large' | 'no_picture'

  constructor(reason: ExportFailure['reason']) {
    super(reason)
    this.reason = reason
  }
}

/** Takes a panel away as a file, or to the clipboard. Throws `ExportFailure` where that cannot be. */
export async function exportPanel(kind: ExportKind, panel: ExportedPanel, how: Exporting): Promise<void> {
  switch (kind) {
    case 'csv': return saveCsv(panel, how)
    case 'xlsx': return saveWorkbook(panel, how)
    case 'copy': return copyTable(panel.table, allRows(panel, how),
      { format: how.format, currency: panel.currency, decimalSign: decimalSignOf(how.language) })
    case 'png':
    case 'svg': {
      const drawing = picture(panel, how)
      saveFile(`${panel.name}.${kind}`, kind === 'svg' ? svgFile(drawing) : await pngFile(drawing))
    }
  }
}

async function saveCsv(panel: ExportedPanel, how: Exporting): Promise<void> {
  const { name, table, currency } = panel
  const { language, format, text } = how
  const { pages } = await rowsOf(panel, how)
  const pieces: Blob[] = []
  let piece = csvHeader(table, language, text.panels.export.currency)
  for await (const rows of sliced(pages)) {
    piece += csvRows(table, rows, language, { format, currency })
    if (piece.length < longestPiece) continue
    pieces.push(new Blob([piece]))
    piece = ''
  }
  saveFile(`${name}.csv`, new Blob([...pieces, piece], { type: 'text/csv;charset=utf-8' }))
}

async function saveWorkbook(panel: ExportedPanel, how: Exporting): Promise<void> {
  const { name, title, sentence, table, currency } = panel
  const texts = how.text.panels.export
  const { pages } = await rowsWithin(longestSheet - 1, 'too_many_rows', panel, how)
  const notes = [[texts.question, title], [texts.answer, sentence], ...how.notes] as const
  const book = workbookOf([
    {
      name: texts.figures,
      pieces: figuresSheet(table.columns, sliced(pages), { format: how.format, currency }, texts.currency),
    },
    { name: texts.notes, pieces: [notesSheet(notes)] },
  ])
  saveFile(`${name}.xlsx`, await book.catch((error: unknown) => {
    throw error instanceof TooLarge ? new ExportFailure('too_large') : error
  }))
}

function picture({ element, title }: ExportedPanel, { note }: Exporting): SVGSVGElement {
  const drawing = element === undefined ? null : drawingOf(element, { title, note })
  if (drawing === null) throw new ExportFailure('no_picture')
  return drawing
}

async function rowsOf({ table, whole, held }: ExportedPanel, { paged, onProgress }: Exporting): Promise<PagedRows> {
  if (held !== undefined) {
    const { total, pages } = held
    return { total, pages: reported(pages, (rows) => rows, (done) => { onProgress(done, total) }) }
  }
  if (whole === undefined) return { total: table.rows.length, pages: [table.rows] }
  const { total, pages, ...further } = await paged(whole.query)
  return { ...further, total, pages: reported(pages, whole.rowsOf, (done) => { onProgress(done, total) }) }
}

/** The rows, unless there are more than so many. */
async function rowsWithin(
  most: number, reason: ExportFailure['reason'], panel: ExportedPanel, how: Exporting,
): Promise<PagedRows> {
  const rows = await rowsOf(panel, how)
  if (rows.total <= most) return rows
  await rows.close?.()
  throw new ExportFailure(reason)
}

async function allRows(panel: ExportedPanel, how: Exporting): Promise<readonly Row[]> {
  const { pages } = await rowsWithin(longestCopy, 'too_many_to_copy', panel, how)
  const rows: Row[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}

async function* reported(
  pages: Pages, rowsOfTable: (rows: readonly Row[]) => readonly Row[],
  onDone: (done: number) => void,
): AsyncGenerator<readonly Row[]> {
  let done = 0
  for await (const page of pages) {
    yield rowsOfTable(page)
    done += page.length
    onDone(done)
  }
}
