import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import { streamOf, type Pieces } from '../pieces.ts'
import { xmlText } from './cells.ts'
import { stylesXml } from './styles.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A sheet and its text, piece by piece, so that a million rows are never held at once. */
export interface Sheet {
  readonly name: string
  readonly pieces: Pieces
}

/** The most bytes of a part before it is packed: beyond, a zip needs the longer headers that Excel takes for damage. */
const longestPart = 2 ** 32 - 2

/** A sheet has more than Excel opens. */
export class TooLarge extends Error {}

/** Writes an Excel workbook (ECMA-376) of sheets. Their names are cut to what Excel allows. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(`${types}.sheet`), {
    useWebWorkers: false, level: 4, zip64: false, extendedTimestamp: false,
  })
  for (const [index, { pieces }] of sheets.entries()) {
    let bytes = 0
    await zip.add(`xl/worksheets/sheet${index + 1}.xml`, streamOf(pieces, (piece) => {
      bytes += piece.length
      if (bytes > longestPart) throw new TooLarge()
    }))
  }
  const parts = { '[Content_Types].xml': contentTypes(sheets), '_rels/.rels': rootRelations,
    'xl/workbook.xml': bookXml(sheets), 'xl/_rels/workbook.xml.rels': bookRelations(sheets), 'xl/styles.xml': stylesXml() }
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text))
  return zip.close()
}

function sheetName(name: string): string {
  return xmlText(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31).trim())
}

function bookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) =>
    `<sheet name="${sheetName(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`
}

function bookRelations(sheets: readonly Sheet[]): string {
  const list = sheets.map((_, index) =>
    `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')
  return `${head}<Relationships xmlns="${packages}/relationships">${list}`
    + `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`
}

const rootRelations = `${head}<Relationships xmlns="${packages}/relationships">`
  + `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

function contentTypes(sheets: readonly Sheet[]): string {
  const list = sheets.map((_, index) =>
    `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')
  return `${head}<Types xmlns="${packages}/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + '<Default Extension="xml" ContentType="application/xml"/>'
    + `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`
    + `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${list}</Types>`
}
