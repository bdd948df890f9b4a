import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { columnLetters, figuresSheet, notesSheet } from '../../src/export/workbook/sheets.ts'
import { workbookOf } from '../../src/export/workbook/workbook.ts'
import type { TableColumn } from '../../src/parts/panel.ts'
import { createFormats } from '../../src/text/format.ts'
import { zipMembers } from '../browser/unzip.ts'
import { table } from './table.ts'

const writing = { format: createFormats('en'), currency: 'EUR' }

/** The parts of a workbook as text; each is well-formed. */
async function partsOf(file: Blob): Promise<Readonly<Record<string, string>>> {
  const parts = await zipMembers(new Uint8Array(await file.arrayBuffer()))
  for (const text of Object.values(parts)) new SaxesParser().write(text).close()
  return parts
}

/** Every cell of a sheet by row: its type, number format and value. */
function cellsOf(parts: Readonly<Record<string, string>>, sheet: string): string[][] {
  const styles = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf numFmtId="(\d+)" [^>]*xfId=/g)].map(([, format]) => Number(format))
  const codes = new Map([...(parts['xl/styles.xml'] ?? '').matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)]
    .map(([, id, code]) => [Number(id), code ?? '']))
  const rows: string[][] = []
  const parser = new SaxesParser()
  let look = ''
  let text: string | undefined
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([])
    if (name === 'c') {
      const format = styles[Number(attributes['s'] ?? 0)] ?? -1
      look = `${attributes['t'] ?? 'n'} ${codes.get(format) ?? String(format)}`
      text = ''
    }
  })
  parser.on('text', (more) => { if (text !== undefined) text += more })
  parser.on('closetag', ({ name }) => {
    if (name === 'c') {
      rows.at(-1)?.push(`${look}: ${text ?? ''}`)
      text = undefined
    }
  })
  parser.write(parts[sheet] ?? '').close()
  return rows
}

it('keeps figures as figures, dates as dates, and text as text, whatever it begins with', async () => {
  const pieces = figuresSheet(table.columns, [table.rows.slice(0, 2), table.rows.slice(2)], writing, 'Currency')
  const parts = await partsOf(await workbookOf([{ name: 'Figures', pieces }, { name: 'Notes', pieces: [notesSheet([['Q', '=1']])] }]))
  expect(Object.keys(parts).sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml',
    'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
  const rows = cellsOf(parts, 'xl/worksheets/sheet1.xml')
  expect(rows).toHaveLength(4)
  expect(rows[1]).toEqual([
    'inlineStr 0: EUR', 'inlineStr 0: =cmd|\'/c calc\'!A1', 'n #,##0.00: -1234.50', 'n 0.0%: -0.25', 'n 14: 46022',
    'n #,##0.0: 12.5', 'n 0.0%: 0.125', 'n #,##0: 3',
  ])
  expect(rows[2]).toEqual([
    'inlineStr 0: EUR', 'inlineStr 0: a "b"; c,\nd <&> _x005F_x0041_', 'n #,##0.00: ', 'n 0.0%: ', 'n 14: ', 'n #,##0.0: ',
    'n 0.0%: ', 'n #,##0: ',
  ])
  // Eighteen digits would be rounded by a spreadsheet: such an amount stays text.
  expect(rows[3]?.slice(1, 5)).toEqual(['inlineStr 0: 漢😀', 'inlineStr 0: 1234567890123456.78', `n 0.0%: ${String(1 / 3)}`, 'n 14: 61'])
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:H4"/>')
  // Above figures, which stand to the right, so do the words.
  const styles = [...(parts['xl/styles.xml'] ?? '').matchAll(/<alignment( horizontal="right")?/g)].map(([, right]) => right !== undefined)
  const heads = /<row>(.*?)<\/row>/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1] ?? ''
  expect([...heads.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => styles[Number(style)]))
    .toEqual([false, false, true, true, true, true, true, true])
  // Excel takes another order of elements for damage.
  expect((parts['xl/worksheets/sheet1.xml'] ?? '').match(/<(?:sheetPr|sheetViews|cols|sheetData|autoFilter|pageSetup)\b/g))
    .toEqual(['<sheetPr', '<sheetViews', '<cols', '<sheetData', '<autoFilter', '<pageSetup'])
  expect(parts['xl/worksheets/sheet2.xml']).not.toContain('<f>')
})

it('drops what XML cannot hold, and shortens names as Excel asks', async () => {
  const parts = await partsOf(await workbookOf([
    { name: 'a/b:c*d?e[f]\\g & a name beyond thirty-one letters', pieces: [notesSheet([['\u0000x\u001F', '\uD800']])] },
  ]))
  expect(parts['xl/workbook.xml']).toContain('name="a b c d e f  g &amp; a name beyond"')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('\uFFFDx\uFFFD')
})

it('is packed without the long headers that Excel takes for damage', async () => {
  const file = await workbookOf([{ name: 'Notes', pieces: ['<worksheet/>'] }])
  const bytes = new DataView(await file.arrayBuffer())
  const versions: number[] = []
  for (let at = 0; at + 6 < bytes.byteLength; at += 1) {
    if (bytes.getUint32(at, true) === 0x04034b50) versions.push(bytes.getUint16(at + 4, true))
  }
  expect(versions).toEqual([20, 20, 20, 20, 20, 20])
})

it('shows the digits that a number of any kind has, and days that no spreadsheet counts as text', async () => {
  const columns: readonly TableColumn[] = [
    { key: 'n', label: 'n', kind: 'number', say: String }, { key: 'd', label: 'd', kind: 'date' },
  ]
  const pieces = figuresSheet(columns, [[{ n: 7, d: '1899-12-31' }, { n: '0.125', d: '1900-02-28' }]], writing, 'Currency')
  const rows = cellsOf(await partsOf(await workbookOf([{ name: 'Figures', pieces }])), 'xl/worksheets/sheet1.xml')
  expect(rows.slice(1)).toEqual([
    ['n 0: 7', 'inlineStr 0: 1899-12-31'], ['n 0: 0.125', 'inlineStr 0: 1900-02-28'],
  ])
})

it('letters its columns', () => {
  expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA'])
})
