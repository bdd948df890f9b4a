import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../src/import/read/workbook/cells.ts'
import { readSheet } from '../../../src/import/read/workbook/read-sheet.ts'
import { readSharedStrings, SharedStrings } from '../../../src/import/read/workbook/shared-strings.ts'

const encoder = new TextEncoder()

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = encoder.encode(text)
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

/** The rows of a sheet that arrives in chunks of a size. */
async function rowsOf(xml: string, size: number): Promise<[number, ...Cell[]][]> {
  const rows: [number, ...Cell[]][] = []
  const context = { strings: new SharedStrings(), styles: ['number', 'date'] as const, isFrom1904: false }
  await readSheet(inChunks(xml, size), context, (cells, line) => {
    rows.push([line, ...Array.from(cells)])
    return true
  })
  return rows
}

const row = (line: number, value: string): string => `<row r="${line}" spans="1:2"><c r="A${line}"><v>${value}</v></c></row>`

/** Sheets that are written plainly, oddly, and so that text looks like rows that it is not. */
const sheets: readonly (readonly [string, string, readonly (readonly [number, ...Cell[]])[]])[] = [
  ['plain rows', `<sheetData>${row(1, '1')}${row(2, '2')}</sheetData>`, [[1, '1'], [2, '2']]],
  ['space around them', `<sheetData >\n ${row(1, '1')}\n\t${row(2, '2')}\n</sheetData>`, [[1, '1'], [2, '2']]],
  ['rows in a comment before', `<!-- <sheetData>${row(7, '7')}</sheetData> --><sheetData>${row(1, '1')}</sheetData>`, [[1, '1']]],
  ['rows in a comment between', `<sheetData>${row(1, '1')}<!-- ${row(7, '7')} -->${row(2, '2')}</sheetData>`, [[1, '1'], [2, '2']]],
  ['rows in a comment in a row', `<sheetData><row r="1"><!-- </row>${row(7, '7')} --><c r="A1"><v>1</v></c></row>${row(2, '2')}</sheetData>`, [[1, '1'], [2, '2']]],
  ['a comment after the container', `<sheetData><!-- > ${row(7, '7')} -->${row(1, '1')}</sheetData>`, [[1, '1']]],
  ['rows without an end of their own', `<sheetData><row r="1"/>${row(2, '2')}<row r="3"></row>${row(4, '4')}</sheetData>`, [[2, '2'], [4, '4']]],
  ['references, quotes and text inside', `<sheetData>${row(1, '1')}<row r="2"><c r="A2" t="str"><v>a&amp;b</v></c><c r='B2' t="inlineStr"><is><t>&lt;row&gt;</t></is></c></row>${row(3, '3')}</sheetData>`,
    [[1, '1'], [2, 'a&b', '<row>'], [3, '3']]],
  ['text inside, then none', `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>${row(2, '2')}</sheetData>`, [[1, 'x'], [2, '2']]],
  ['formulas, styles, empty cells', '<sheetData><row r="1"><c r="A1" s="1"><f t="shared" si="0">B1</f><v>45382</v></c><c r="B1" s="1"/><c r="C1" t="b"><v>1</v></c></row></sheetData>',
    [[1, '2024-03-31', undefined, 'TRUE']]],
  ['no references', '<sheetData><row><c s="1"><v>45382</v></c><c t="b"/><c><v>7</v></c></row><row r="4"><c r="C4"><v>1</v></c><c><v>2</v></c></row></sheetData>',
    [[1, '2024-03-31', undefined, '7'], [4, undefined, undefined, '1', '2']]],
  ['texts inside', '<sheetData><row r="1"><c t="inlineStr"><is><t>é</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> b_x000A_</t></is></c><c t="inlineStr"><v>9</v></c><c t="inlineStr"/></row></sheetData>',
    [[1, 'é', ' b\n']]],
  ['attributes in any order', '<sheetData><row><c t="n" s="1" r="B1"><v>45382</v></c></row></sheetData>', [[1, undefined, '2024-03-31']]],
  ['formulas of cells before', '<sheetData><row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f>A1&lt;2</f></c></row></sheetData>', [[1, '1']]],
  ['rows of nothing but a height', `<sheetData><row r="1" ht="5"/><row ht="5"/>${row(4, '4')}<row/></sheetData>`, [[4, '4']]],
  ['space between cells', '<sheetData>\n<row r="1">\n  <c r="A1"><v>1</v></c>\r\n\t<c r="B1"><v>2</v></c>\n</row>\n</sheetData>', [[1, '1', '2']]],
  ['no rows', '<sheetData/>', []],
  ['no rows, spaced', '<sheetData />', []],
  ['other elements around', `<cols><col/></cols><sheetData>${row(1, '1')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`, [[1, '1']]],
  ['a prefix', '<x:sheetData xmlns:x="y"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>', [[1, '1']]],
]

test.each(sheets)('%s, whole and in pieces', async (_name, xml, expected) => {
  const whole = `<?xml version="1.0"?><worksheet>${xml}</worksheet>`
  for (const size of [1, 7, 64, 100_000]) expect(await rowsOf(whole, size)).toEqual(expected)
})

test('rows that do not end are not well formed, in the lane or out of it', async () => {
  for (const end of ['<row r="2"><c', '', '</sheetData></x>', '<row r="2"></sheetData></worksheet>']) {
    await expect(rowsOf(`<worksheet><sheetData>${row(1, '1')}${end}`, 50)).rejects.toThrow('xml_damaged')
  }
})

test('an attribute given twice and a bracket that ends no text are not well formed', async () => {
  for (const cell of ['<c r="A1" r="B1"><v>1</v></c>', '<c t="inlineStr"><is><t>a]]>b</t></is></c>', '<c><v>a\u0001b</v></c>']) {
    await expect(rowsOf(`<worksheet><sheetData><row>${cell}</row></sheetData></worksheet>`, 50)).rejects.toThrow('xml_damaged')
  }
})

const reference = fc.constantFrom('', ' r="A1"', ' r="C1"', ' r="AB1"')
const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="7"')
const kind = fc.constantFrom('', ' t="n"', ' t="b"', ' t="d"', ' t="e"', ' t="str"', ' t="inlineStr"', ' t="odd"')
const content = fc.constantFrom('/>', '></c>', '><v/></c>', '><v></v></c>', '><v>1</v></c>', '><v>45382</v></c>', '><v>45382.5</v></c>',
  '><v> 1.50 </v></c>', '><v>1E-7</v></c>', '><v>0.1234567890123456</v></c>', '><v>2024-03-31T00:00:00Z</v></c>', '><v>a&amp;b</v></c>',
  '><f>A1</f><v>3</v></c>', '><f t="shared" si="0"/><v>-4.20</v></c>', '><f>1</f></c>', '><is><t>a é 漢 😀</t></is></c>',
  '><is><t xml:space="preserve"> _x0041_ </t></is></c>', '><is><r><t>a</t></r><r><t>b</t></r></is></c>', '> <v>5</v> </c>', '><v>a > b</v></c>')
const cellXml = fc.tuple(reference, style, kind, content).map(parts => `<c${parts.join('')}`)
const rowTag = fc.constantFrom('<row>', '<row r="7">', '<row spans="1:2" hidden="1">', '\n<row r="9" ht="1">')
const rowXml = fc.tuple(rowTag, fc.array(cellXml, { maxLength: 5 }))

test('any cell is read the same in the lane as by the parser, to which a comment leaves the row', async () => {
  const sheets = [fc.array(rowXml, { maxLength: 6 }), fc.integer({ min: 1, max: 200 })] as const
  await fc.assert(fc.asyncProperty(...sheets, async (rows, size) => {
    const sheet = (mark: string): string => `<worksheet><sheetData>${rows.map(([tag, cells]) =>
      `${tag}${mark}${cells.join('')}</row>`).join('')}</sheetData></worksheet>`
    expect(await rowsOf(sheet(''), size)).toEqual(await rowsOf(sheet('<!-- -->'), size))
  }), { numRuns: 1500 })
})

test('shared texts in and out of the lane keep their order', async () => {
  const items = ['<si><t>a</t></si>', '<si><r><t>b</t></r><r><t>c</t></r></si>', '<si><t xml:space="preserve"> d </t></si>',
    '<si><t>e&amp;f</t></si>', '<si/>', '<si><t/></si>', '<si><t>g</t><rPh sb="0" eb="1"><t>no</t></rPh></si>', '<!-- <si><t>x</t></si> -->', '<si><t>h</t></si>']
  for (const size of [1, 13, 100_000]) {
    const strings = await readSharedStrings(inChunks(`<sst count="8" uniqueCount="8">${items.join('\n')}</sst>`, size))
    expect(Array.from({ length: 8 }, (_, index) => strings.text(index))).toEqual(['a', 'bc', ' d ', 'e&f', '', '', 'g', 'h'])
    expect(strings.has(8)).toBe(false)
  }
})
