import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import type { Reading } from '../../../src/import/types.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { sourceLines, stagedCells } from '../read/helpers.ts'
import { inlineRows, workbookOf, zipOf, partsOf } from './package.ts'
import { mustReadTable, mustReadTables } from './read.ts'

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

const cellsOf = (reading: Reading): Promise<(string | null)[][]> => stagedCells(engine, reading)
const header = ['Invoice number', 'Customer', 'Invoice date', 'Amount']
const first = ['A-1', 'Miller Ltd', '2024-03-31', '1234.50']

test('one sheet, its texts inside the cells', async () => {
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'Ledger', rows: inlineRows([header, first]) }] }))
  expect(reading).toMatchObject({ name: 'book.xlsx', header, headerLine: 1, records: 1, columns: 4, blankRecords: 0 })
  expect(await cellsOf(reading)).toEqual([first])
})

test('shared texts: runs put together, pronunciation left out, escapes undone', async () => {
  const strings = '<si><t>Customer</t></si><si><t>Amount</t></si>'
    + '<si><r><rPr><b/></rPr><t xml:space="preserve">Mil</t></r><r><t>ler &amp; </t></r><r><t><![CDATA[<Sons>]]></t></r></si>'
    + '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>'
    + '<si><t>two_x000D_&#10;lines, "quoted"&#9;_x005F_x000D_</t></si><si/>'
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    + [2, 3, 4].map(string => `<row r="${string}"><c r="A${string}" t="s"><v>${string}</v></c><c r="B${string}"><v>1</v></c></row>`).join('')
    + '<row r="5"><c r="A5" t="s"><v>5</v></c><c r="B5"><v>2</v></c></row>'
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows }], strings }))
  expect(await cellsOf(reading)).toEqual([
    ['Miller & <Sons>', '1'], ['東京', '1'], ['two\r\nlines, "quoted"\t_x000D_', '1'], ['', '2'],
  ])
})

test('gaps, rows and cells without references, rows out of order, blank and hidden rows', async () => {
  const rows = '<row><c t="inlineStr"><is><t>Customer</t></is></c><c/><c t="inlineStr"><is><t>Amount</t></is></c></row>'
    + '<row r="4"><c r="C4"><v>4</v></c><c r="A4" t="str"><f>X</f><v>four</v></c></row>'
    + '<row r="5" hidden="1"><c r="A5" t="str"><v>hidden</v></c><c r="D5"><v>5</v></c></row>'
    + '<row><c t="str"><v>six</v></c><c><v>6</v></c></row>'
    + '<row r="8"><c r="A8" t="str"><v> </v></c></row>'
    + '<row r="3"><c r="A3" t="str"><v>three</v></c></row>'
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows }] }))
  expect(await cellsOf(reading)).toEqual([
    ['four', '', '4', ''], ['hidden', '', '', '5'], ['six', '6', '', ''], ['three', '', '', ''],
  ])
  expect(sourceLines(reading)).toEqual([4, 5, 6, 3])
  expect(reading.hidden).toEqual({ rows: 1, line: 5 })
})

test('a row that is wider than all before it, with line ends in cells', async () => {
  const rows = [header, first, ...Array.from({ length: 300 }, () => ['A\n1', 'Miller', '', '1']), ['Z', '', '', '2', '', 'more']]
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows: inlineRows(rows) }] }))
  const cells = await cellsOf(reading)
  expect(cells).toHaveLength(302)
  expect(cells[1]).toEqual(['A\n1', 'Miller', '', '1', null, null])
  expect(cells[301]).toEqual(['Z', '', '', '2', '', 'more'])
})

test('kinds of cells: booleans, errors, dates as text, formulas with what they gave, percentages', async () => {
  const rows = `${inlineRows([header])}<row r="2">
    <c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c>
    <c r="C2" t="d"><v>2024-03-31T00:00:00</v></c><c r="D2"><f>SUM(A1:A9)</f><v>12.5</v></c></row>
    <row r="3"><c r="A3" t="b"><v>0</v></c><c r="B3" t="str"><f>"a"</f><v>a &lt; b</v></c>
    <c r="C3" t="d"><v>2024-03-31T14:05:00.000Z</v></c><c r="D3" s="1"><v>0.25</v></c></row>
    <row r="4"><c r="A4"><f>A9</f></c><c r="D4"><v>1</v></c></row>`
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows }], formats: [0, '0%'] }))
  expect(await cellsOf(reading)).toEqual([
    ['TRUE', '#N/A', '2024-03-31', '12.5'], ['FALSE', 'a < b', '2024-03-31 14:05:00', '0.25'], ['', '', '', '1'],
  ])
})

test('serials shown as dates stand beside dates as text; a number that is shown as a number stays one', async () => {
  const rows = `${inlineRows([header])}<row r="2"><c r="C2" s="1"><v>45382</v></c><c r="D2"><v>1</v></c></row>
    <row r="3"><c r="C3" t="str"><v>31/03/2024</v></c><c r="D3"><v>2</v></c></row>
    <row r="4"><c r="C4"><v>45382</v></c><c r="D4" s="2"><v>0.75</v></c></row>`
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows }], formats: [0, 'dd/mm/yyyy', 'hh:mm'] }))
  expect((await cellsOf(reading)).map(cells => cells.slice(2)))
    .toEqual([['2024-03-31', '1'], ['31/03/2024', '2'], ['45382', '18:00:00']])
})

test('days since 1904', async () => {
  const rows = `${inlineRows([header])}<row r="2"><c r="C2" s="0"><v>0</v></c><c r="D2" s="0"><v>43920</v></c></row>`
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows }], formats: [14], is1904: true }))
  expect((await cellsOf(reading))[0]?.slice(2)).toEqual(['1904-01-01', '2024-03-31'])
})

test('title rows with merged cells above the header, and the day that they state', async () => {
  const titles = '<row r="1"><c r="A1" t="str"><v>Example Ltd</v></c><c r="B1"/><c r="C1"/></row>'
    + '<row r="2"><c r="A2" t="str"><v>Open items as of 2024-12-31</v></c></row>'
  const rows = titles + inlineRows([header, first], 5)
  const reading = await mustReadTable(await workbookOf({ sheets: [{ name: 'L', rows }] }))
  expect(reading).toMatchObject({ headerLine: 5, statedAsOf: '2024-12-31', records: 1 })
  expect(reading.preamble[0]).toEqual(['Example Ltd'])
  expect(sourceLines(reading)).toEqual([6])
})

test('the ledger on the fifth sheet, among notes, customers, a chart of accounts and a summary', async () => {
  const sheet = (name: string, rows: readonly (readonly string[])[]) => ({ name, rows: inlineRows(rows) })
  const summary = [['Customer', 'Amount'], ...Array.from({ length: 50 }, (_, index) => [`C${index}`, '1'])]
  const customers = [['Customer number', 'Customer', 'Country', 'Segment', 'Credit limit'], ['1', 'Miller', 'FR', 'A', '5']]
  const bytes = await workbookOf({ sheets: [
    sheet('Notes', [['Read me first']]), sheet('Customers', customers), sheet('Accounts', [['Konto', 'Text'], ['1', 'x']]),
    sheet('Summary', summary), sheet('Ledger', [header, first]),
    { ...sheet('Old', [header, first, first]), state: 'hidden' },
  ] })
  const { tables, passedOver } = await mustReadTables(bytes)
  expect(tables.map(({ name, records }) => [name, records])).toEqual([['book.xlsx › Ledger', 1], ['book.xlsx › Customers', 1]])
  expect(tables.map(({ isBeside }) => isBeside ?? false)).toEqual([false, true])
  expect(passedOver).toEqual(['Notes', 'Accounts', 'Summary', 'Old'])
})

test('a sheet for each year, and a ledger on a hidden sheet where there is no other', async () => {
  const years = ['2023', '2024'].map(name => ({ name, rows: inlineRows([header, first]) }))
  const { tables } = await mustReadTables(await workbookOf({ sheets: years }))
  expect(tables.map(({ name }) => name)).toEqual(['book.xlsx › 2023', 'book.xlsx › 2024'])
  expect(new Set(tables.map(({ sha256 }) => sha256)).size).toBe(2)
  const hidden = [{ name: 'Notes', rows: inlineRows([['x']]) }, { name: 'Data', rows: inlineRows([header, first]), state: 'veryHidden' as const }]
  expect((await mustReadTables(await workbookOf({ sheets: hidden }))).tables.map(({ name }) => name)).toEqual(['book.xlsx › Data'])
})

test('prefixes on every element, absolute and odd part names, strict namespaces', async () => {
  const parts = partsOf({ sheets: [{ name: 'L', rows: inlineRows([header, first]) }] }).map(([name, content]) => {
    const text = String(content).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replace('Target="worksheets/sheet1.xml"', 'Target="/XL/Worksheets/../Worksheets/Sheet1.xml"')
      .replaceAll('r:id', 'q:id').replaceAll('xmlns:r', 'xmlns:q')
    const isMain = name.startsWith('xl/w')
    return [name.replaceAll('/', isMain ? '\\' : '/'), isMain ? text.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=') : text] as const
  })
  expect(await cellsOf(await mustReadTable(await zipOf(parts)))).toEqual([first])
})
