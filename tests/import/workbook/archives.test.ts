import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inlineRows, workbookOf, zipOf } from './package.ts'
import { mustReadTable, mustReadTables, mustRefuseBytes } from './read.ts'

const text = 'Invoice number;Customer;Invoice date;Amount\nA-1;Müller;2024-03-31;1,50\n'
const latin = Uint8Array.from(text, letter => letter.charCodeAt(0))
const workbook = (): Promise<Uint8Array<ArrayBuffer>> =>
  workbookOf({ sheets: [{ name: 'Ledger', rows: inlineRows(text.trim().split('\n').map(line => line.split(';'))) }] })
const packed = (content: string | Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(content))

test('a compressed text, told by its bytes and not by its name', async () => {
  for (const name of ['ledger.csv.gz', 'ledger.csv']) {
    const reading = await mustReadTable(packed(latin), name)
    expect(reading).toMatchObject({ name, encoding: 'windows-1252', records: 1, delimiter: ';' })
    expect(await reading.content.text()).toContain('Müller')
  }
})

test('compressed in several members behind each other: one text, or none where a member is damaged', async () => {
  const lines = text.trim().split('\n')
  const members = [`${lines[0] ?? ''}\n`, `${lines[1] ?? ''}\n`, 'A-2;Ahorn;2024-04-01;2,50\n', ''].map(packed)
  const whole = new Uint8Array(await new Blob(members).arrayBuffer())
  const reading = await mustReadTable(whole, 'ledger.csv.gz')
  expect(reading).toMatchObject({ records: 2, delimiter: ';' })
  expect(await reading.content.text()).toContain(`${lines[1] ?? ''}\nA-2;Ahorn;2024-04-01;2,50`)
  const first = (members[0]?.length ?? 0) + 20
  const wrong = Uint8Array.from(whole, (byte, i) => i === first ? byte ^ 0xff : byte)
  expect(await mustRefuseBytes(wrong, 'ledger.csv.gz')).toMatchObject({ message: 'gzip_damaged' })
  expect(await mustRefuseBytes(whole.slice(0, -3), 'ledger.csv.gz')).toMatchObject({ message: 'gzip_damaged' })
})

test('the same list is the same file, packed or not', async () => {
  const [loose, inGzip, inZip] = [
    await mustReadTable(text, 'a.csv'), await mustReadTable(packed(text), 'a.csv.gz'),
    await mustReadTable(await zipOf([['a.csv', text]]), 'a.zip'),
  ]
  expect(new Set([loose.sha256, inGzip.sha256, inZip.sha256]).size).toBe(1)
})

test('several files in one archive, each a table; what is none is passed over', async () => {
  const bytes = await zipOf([
    ['2023/ledger.csv', text], ['2024/ledger.csv', text.replace('A-1', 'A-2')], ['book.xlsx', await workbook()],
    ['old.csv.gz', packed(text.replace('A-1', 'A-3'))], ['readme.txt', 'Dear all,\nplease find the ledger.\n'],
    ['letter.pdf', '%PDF-1.7\n'], ['__MACOSX/2023/._ledger.csv', 'x'], ['.DS_Store', 'x'], ['empty/', ''],
  ])
  const { tables, refusals, passedOver } = await mustReadTables(bytes, 'export.zip')
  expect(tables.map(({ name }) => name)).toEqual([
    'export.zip › 2023/ledger.csv', 'export.zip › 2024/ledger.csv', 'export.zip › book.xlsx', 'export.zip › old.csv.gz',
  ])
  expect(refusals).toEqual([])
  expect(passedOver).toEqual(['letter.pdf', 'readme.txt'])
})

test('a member at fault is refused, and the others are read', async () => {
  const bytes = await zipOf([['a.csv', text], ['b.csv', `${text}"never closed;`], ['c.zip', await zipOf([['a.csv', text]])]])
  const { tables, refusals } = await mustReadTables(bytes, 'export.zip')
  expect(tables.map(({ name }) => name)).toEqual(['export.zip › a.csv'])
  expect(refusals.map(({ file, message }) => [file, message]))
    .toEqual([['export.zip › b.csv', 'quote_not_closed'], ['export.zip › c.zip', 'file_zip']])
})

test('names in UTF-8 and in code page 437', async () => {
  const bytes = await zipOf([['grand-livre-été.csv', text]])
  expect((await mustReadTable(bytes, 'a.zip')).name).toBe('a.zip › grand-livre-été.csv')
  const plain = await zipOf([['grand-livre-#t#.csv', text]])
  const old = plain.map(byte => byte === 0x23 ? 0x82 : byte)
  for (let at = 0; at < old.length - 10; at++) {
    // The flag that names are in UTF-8, in the local and the central header.
    if (old[at] === 0x50 && old[at + 1] === 0x4b && old[at + 2] === 3) old[at + 7] = 0
    if (old[at] === 0x50 && old[at + 1] === 0x4b && old[at + 2] === 1) old[at + 9] = 0
  }
  expect((await mustReadTable(old, 'a.zip')).name).toBe('a.zip › grand-livre-été.csv')
})

test('with a password, without a list, empty, damaged, packed twice', async () => {
  expect(await mustRefuseBytes(await zipOf([['a.csv', text]], 'secret'), 'a.zip')).toMatchObject({ message: 'zip_encrypted', file: 'a.zip' })
  expect(await mustRefuseBytes(await zipOf([['a.pdf', '%PDF-1.7'], ['b.html', '<html>']]), 'a.zip'))
    .toMatchObject({ message: 'zip_without_ledger', parameters: { members: 'a.pdf, b.html' } })
  expect(await mustRefuseBytes(await zipOf([]), 'a.zip')).toMatchObject({ message: 'zip_without_ledger' })
  const gzip = packed(text.repeat(100))
  expect(await mustRefuseBytes(gzip.slice(0, -12), 'a.gz')).toMatchObject({ message: 'gzip_damaged' })
  expect(await mustRefuseBytes(packed(gzip), 'a.gz')).toMatchObject({ message: 'file_gzip' })
  expect(await mustRefuseBytes(packed(await zipOf([['a.csv', text]])), 'a.gz')).toMatchObject({ message: 'file_zip' })
})

test('a compressed workbook', async () => {
  expect(await mustReadTable(packed(await workbook()), 'book.xlsx.gz')).toMatchObject({ name: 'book.xlsx.gz', records: 1 })
})
