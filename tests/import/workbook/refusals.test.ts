import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inline, inlineRows, partsOf, sheetXml, workbookOf, zipOf, type Part } from './package.ts'
import { mustRefuseBytes } from './read.ts'

const header = ['Invoice number', 'Customer', 'Invoice date', 'Amount']
const ledger = { name: 'Ledger', rows: inlineRows([header, ['A-1', 'Miller', '2024-03-31', '1']]) }

/** A workbook whose only sheet has this XML. */
function withSheet(xml: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const parts = partsOf({ sheets: [ledger] }).map(([name, content]): Part =>
    [name, name.includes('worksheets') ? xml : content])
  return zipOf(parts)
}

describe('what is no workbook of ours', () => {
  test.each<[string, readonly Part[], string]>([
    ['a binary workbook', [['[Content_Types].xml', '<x/>'], ['xl/workbook.bin', 'x']], 'file_excel_binary'],
    ['OpenDocument', [['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<x/>']], 'file_opendocument'],
    ['a letter', [['[Content_Types].xml', '<x/>'], ['word/document.xml', '<x/>']], 'file_office_document'],
    ['a workbook without sheets', partsOf({ sheets: [] }), 'workbook_without_sheets'],
  ])('%s', async (_name, parts, message) => {
    expect(await mustRefuseBytes(await zipOf(parts))).toMatchObject({ message, file: 'book.xlsx' })
  })

  const compound = (stream: string): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(20_000)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    Array.from(stream).forEach((letter, index) => { bytes[9000 + index * 2] = letter.charCodeAt(0) })
    return bytes
  }

  test('an old workbook, and one with a password', async () => {
    expect(await mustRefuseBytes(compound('Workbook'))).toMatchObject({ message: 'file_excel_97_workbook' })
    expect(await mustRefuseBytes(compound('EncryptedPackage'))).toMatchObject({ message: 'file_encrypted_workbook' })
  })
})

describe('a workbook at fault', () => {
  test('without a ledger: its sheets are named', async () => {
    const sheets = ['Notes', 'Plan'].map(name => ({ name, rows: inlineRows([['Read me']]) }))
    expect(await mustRefuseBytes(await workbookOf({ sheets })))
      .toMatchObject({ message: 'workbook_without_ledger', parameters: { sheets: 'Notes, Plan' } })
  })

  test('cut off: the archive, and the sheet in it', async () => {
    const whole = await workbookOf({ sheets: [ledger] })
    expect(await mustRefuseBytes(whole.slice(0, whole.length - 300))).toMatchObject({ message: 'zip_damaged' })
    const xml = sheetXml(ledger.rows)
    expect(await mustRefuseBytes(await withSheet(xml.slice(0, xml.length - 40))))
      .toMatchObject({ message: 'xml_damaged', file: 'book.xlsx › Ledger' })
  })

  test('bytes changed after they were packed', async () => {
    const whole = await workbookOf({ sheets: [{ ...ledger, rows: ledger.rows.repeat(300) }] })
    const broken = whole.slice()
    const at = Math.floor(whole.length / 2)
    for (let index = at; index < at + 20; index++) broken[index] = (broken[index] ?? 0) ^ 0x5a
    expect(['zip_damaged', 'xml_damaged', 'xml_bytes']).toContain((await mustRefuseBytes(broken)).message)
  })

  test('a text that the workbook does not have', async () => {
    const rows = `${ledger.rows}<row r="3"><c r="B3" t="s"><v>7</v></c></row>`
    expect(await mustRefuseBytes(await workbookOf({ sheets: [{ name: 'Ledger', rows }] })))
      .toMatchObject({ message: 'workbook_damaged', file: 'book.xlsx › Ledger', line: 3, column: 'B' })
  })

  test('a cell in column ALM; formatting alone out there is nothing', async () => {
    const far = (content: string): string => `${ledger.rows}<row r="3"><c r="A3"><v>1</v></c><c r="ALM3">${content}</c></row>`
    expect(await mustRefuseBytes(await workbookOf({ sheets: [{ name: 'L', rows: far('<v>1</v>') }] })))
      .toMatchObject({ message: 'too_many_columns', line: 3, parameters: { limit: 1000 } })
    expect(await mustRefuseBytes(await workbookOf({ sheets: [{ name: 'L', rows: far('') }] })).catch(String))
      .toContain('not refused')
  })

  test('a cell larger than any text', async () => {
    const rows = `${ledger.rows}<row r="9"><c r="A9"/>${inline('x'.repeat(2 ** 20 + 1))}</row>`
    expect(await mustRefuseBytes(await workbookOf({ sheets: [{ name: 'L', rows }] })))
      .toMatchObject({ message: 'cell_too_large', line: 9, column: 'B' })
  })
})

describe('hostile XML', () => {
  const entities = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

  test.each<[string, string, string]>([
    ['entities that expand', `${entities}<worksheet>&b;</worksheet>`, 'xml_entities'],
    ['a file drawn in from outside', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>', 'xml_entities'],
    ['an entity that nobody declared', '<worksheet><sheetData>&a;</sheetData></worksheet>', 'xml_damaged'],
    ['depth', '<a>'.repeat(5000), 'xml_too_deep'],
    ['a value without end', `<worksheet><a>${'x'.repeat(24 * 2 ** 20)}`, 'xml_without_end'],
    ['an encoding of its own', '<?xml version="1.0" encoding="EBCDIC-FR"?><worksheet/>', 'xml_encoding'],
    ['no XML at all', 'Invoice;Amount', 'xml_damaged'],
  ])('%s', async (_name, xml, message) => {
    expect(await mustRefuseBytes(await withSheet(xml))).toMatchObject({ message })
  })

  test('bytes that are not UTF-8', async () => {
    const xml = new Uint8Array([...new TextEncoder().encode('<worksheet>'), 0xc3, 0x28])
    expect(await mustRefuseBytes(await withSheet(xml))).toMatchObject({ message: 'xml_bytes' })
  })
})

describe('bombs', () => {
  const zeros = '0'.repeat(100 * 2 ** 20)

  test('in a sheet, a member and a gzip file', async () => {
    expect(await mustRefuseBytes(await withSheet(`<worksheet><!--${zeros}-->`))).toMatchObject({ message: 'xml_without_end' })
    const rows = '<row><c><v>0</v></c></row>'.repeat(3_000_000)
    expect(await mustRefuseBytes(await withSheet(`<worksheet><sheetData>${ledger.rows}${rows}`))).toMatchObject({ message: 'bomb' })
    expect(await mustRefuseBytes(await zipOf([['ledger.csv', zeros]]), 'a.zip')).toMatchObject({ message: 'bomb', file: 'a.zip' })
    expect(await mustRefuseBytes(new Uint8Array(gzipSync(zeros)), 'a.csv.gz')).toMatchObject({ message: 'bomb' })
  })
})
