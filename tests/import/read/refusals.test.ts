import { expect, test } from 'vitest'
import { readingRefusals } from '../../../src/import/read/refusals.ts'
import { fileOf, mustRead, mustRefuse, read } from './helpers.ts'

const rows = 'Customer;Amount\na;1\n'

test.each([
  ['nothing', '', 'file_empty'],
  ['a mark alone', '\uFEFF', 'file_empty'],
  ['blank lines', '\r\n  \n\t\n', 'file_empty'],
  ['PDF', '%PDF-1.7\n', 'file_pdf'],
  ['XML', '\uFEFF<?xml version="1.0"?><AuditFile/>', 'file_xml'],
  ['French books in XML', '<?xml version="1.0" encoding="UTF-8"?>\n<comptabilite xmlns:xsi="x"><exercice>', 'file_fec_xml'],
  ['a web page', ' <!DOCTYPE html><table>', 'file_html'],
  ['JSON', '[{"customer": "a", "amount": 1}]', 'file_json'],
  ['one line of words', 'Customer;Amount', 'header_without_rows'],
  ['one line of figures', '12;13', 'no_header'],
  ['figures only', '1;2\n3;4\n5;6\n', 'no_header'],
  ['cut off inside the only quote', `${rows}b;"2`, 'quote_not_closed'],
  ['cut off after other quotes', `${rows}"b;c";2\n"d";3\ne;"4`, 'quote_not_closed'],
  ['a quote left open, others closed', `${rows}"b;c";2\n"d;3\ne;4\n`, 'quote_not_closed'],
])('%s', async (_name, text, message) => {
  expect(await mustRefuse(text)).toMatchObject({ message, file: 'ledger.csv' })
})

test.each([
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x43, 0, 0, 0], 'file_utf32'],
  ['noise', Array.from({ length: 5000 }, (_, index) => (index * 7919 + index * index * 31) % 251 + 1), 'file_binary'],
])('%s', async (_name, bytes, message) => {
  expect(await mustRefuse(bytes)).toMatchObject({ message })
})

test('many NUL bytes: the first line that has one, and how many there are', async () => {
  expect(await mustRefuse(`${rows}b\x00;\x002\n\x00`))
    .toMatchObject({ message: 'nul_bytes', line: 3, parameters: { line: 3, count: 3 } })
})

test('stray NUL bytes are taken out, and counted', async () => {
  const clean = `${rows}${'b;2\n'.repeat(100)}`
  const reading = await mustRead(clean.replace('b;2', '\x00b;\x002') + '\x00'.repeat(500))
  expect(reading).toMatchObject({ records: 101, nulBytes: 502 })
  expect(await reading.content.text()).toBe(await (await mustRead(clean)).content.text())
  expect(await read(clean)).not.toHaveProperty('nulBytes')
})

test('NUL bytes far from the head', async () => {
  expect(await read(`${rows}${'b;2\n'.repeat(1_100_000)}c;\x00`)).toMatchObject({ records: 1_100_002, nulBytes: 1 })
})

test('a hole of NUL bytes is damage', async () => {
  expect(await mustRefuse(`${rows}${'b;2\n'.repeat(2000)}${'\x00'.repeat(65)}${'b;2\n'.repeat(2000)}`))
    .toMatchObject({ message: 'nul_bytes', line: 2003, parameters: { count: 65 } })
})

test('a million columns in the first line', async () => {
  expect(await mustRefuse('a,'.repeat(1_000_000))).toMatchObject({ message: 'too_many_columns', line: 1 })
  expect(await mustRefuse(`Customer${',x'.repeat(1000)}\n`)).toMatchObject({ message: 'too_many_columns', line: 1 })
})

test('a million columns further down', async () => {
  expect(await mustRefuse(`${rows}${'b;'.repeat(1_000_000)}\n`))
    .toMatchObject({ message: 'too_many_columns', line: 3, parameters: { limit: 1000 } })
})

test('a thousand columns are read', async () => {
  expect(await read(`Customer;Amount${';x'.repeat(998)}\n${'1;'.repeat(999)}2\n`)).toMatchObject({ columns: 1000, records: 1 })
})

test('a cell of ten megabytes, quoted or not: its line, and its column by name', async () => {
  const huge = 'x'.repeat(10 << 20)
  const refusal = { message: 'cell_too_large', line: 3, column: 'Amount', parameters: { limit: 1 << 20 } }
  expect(await mustRefuse(`${rows}b;${huge}\n`)).toMatchObject(refusal)
  expect(await mustRefuse(`${rows}b;"${huge}"\n`)).toMatchObject(refusal)
  expect(await mustRefuse(huge)).toMatchObject({ message: 'cell_too_large', line: 1 })
})

test('cells that are small, in a record that is not', async () => {
  expect(await mustRefuse(`${rows}${';abcdefghij'.repeat(900)}${'y'.repeat(1_000_000)};${'z'.repeat(1_000_000)}\n`))
    .toMatchObject({ message: 'record_too_large', line: 3 })
})

test('a record that doubles its quotes beyond what the engine takes', async () => {
  const quotes = 'x"'.repeat(400_000)
  expect(await mustRefuse(`${rows}${quotes};${quotes}\n`)).toMatchObject({ message: 'record_too_large', line: 3 })
})

test('a quote open for the rest of a long file: the line on which it opened', async () => {
  expect(await mustRefuse(`Customer;Amount\n"a, b";1\n"c;2\n${'"d;e";3\n'.repeat(10)}${'f;4\n'.repeat(500_000)}`))
    .toMatchObject({ message: 'quote_not_closed', line: 3 })
})

test('a file that can no longer be read', async () => {
  const file = fileOf(rows)
  file.slice = () => {
    throw new DOMException('gone', 'NotReadableError')
  }
  expect(await read(file)).toMatchObject({ message: 'file_unreadable', file: 'ledger.csv' })
})

test('every refusal names its parameters', async () => {
  const refusal = await mustRefuse(`${rows}${'b;'.repeat(2000)}`)
  expect(Object.keys(refusal.parameters).toSorted()).toEqual([...readingRefusals.too_many_columns].toSorted())
})
