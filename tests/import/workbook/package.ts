import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'

/** A member of an archive: its name, and its text or bytes. */
export type Part = readonly [name: string, content: string | Uint8Array<ArrayBuffer>]

/** A zip archive; `password` encrypts every member. */
export async function zipOf(parts: readonly Part[], password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const protection = password === undefined ? {} : { password, zipCrypto: true }
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...protection })
  for (const [name, content] of parts) {
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content))
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer())
}

/** A sheet by its rows in XML. */
export interface SheetXml {
  readonly name: string
  readonly rows: string
  readonly state?: 'hidden' | 'veryHidden'
}

/** The parts of a workbook, by hand, so that each test can bend one of them. */
export interface WorkbookXml {
  readonly sheets: readonly SheetXml[]
  /** The items of the table of shared texts. */
  readonly strings?: string
  /** Codes of number formats; styles are numbered from 0 in the order given. */
  readonly formats?: readonly (string | number)[]
  readonly is1904?: boolean
  readonly extra?: readonly Part[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The bytes of a workbook. */
export function workbookOf(workbook: WorkbookXml): Promise<Uint8Array<ArrayBuffer>> {
  return zipOf(partsOf(workbook))
}

/** The parts of a workbook, for tests that put them together otherwise. */
export function partsOf({ sheets, strings, formats, is1904, extra = [] }: WorkbookXml): Part[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relations = sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
  if (strings !== undefined) relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'))
  if (formats !== undefined) relations.push(relation('rIdF', 'styles', 'styles.xml'))
  const listed = sheets.map(({ name, state }, index) =>
    `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`)
  const properties = is1904 ? '<workbookPr date1904="1"/>' : ''
  const relationsXml = (content: string): string =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`
  const parts: Part[] = [
    ['[Content_Types].xml', `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    ['_rels/.rels', relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${listed.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationsXml(relations.join(''))],
    ...sheets.map(({ rows }, index): Part => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)]),
  ]
  if (strings !== undefined) parts.push(['xl/sharedStrings.xml', `${declaration}<sst xmlns="${main}">${strings}</sst>`])
  if (formats !== undefined) parts.push(['xl/styles.xml', stylesXml(formats)])
  return [...parts, ...extra]
}

/** A sheet around its rows. */
export function sheetXml(rows: string): string {
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}

function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, index) => typeof format === 'string'
    ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>` : '')
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`)
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts>`
    + `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`
}

/** Text as XML has it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** A cell with its text inside it. */
export function inline(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Rows of cells with their texts inside them, numbered from `first`. */
export function inlineRows(rows: readonly (readonly string[])[], first = 1): string {
  return rows.map((cells, index) => `<row r="${first + index}">${cells.map(inline).join('')}</row>`).join('')
}
