import { expect, test } from 'vitest'
import { readText } from '../../../src/import/read/read-text.ts'
import { mustRead } from './helpers.ts'

test('title rows above the header are kept, and the header found', async () => {
  const titles = Array.from({ length: 20 }, (_, index) => `Title ${index}, with commas, and more; and semicolons\n`).join('')
  const reading = await mustRead(`${titles}\n\nCustomer;Due date;Amount\na;b;c\n`)
  expect(reading).toMatchObject({ headerLine: 23, delimiter: ';', records: 1 })
  expect(reading.preamble).toHaveLength(20)
})

test('the row with the most known words is the header, not a title that has two', async () => {
  const reading = await mustRead('Customer;Date;;\nCustomer;Invoice number;Due date;Amount\na;1;2;3\n')
  expect(reading).toMatchObject({ headerLine: 2, records: 1 })
})

test('without known words: the first full row of words', async () => {
  const reading = await mustRead('Report;;\nFoo;Bar;Baz\nx;1,5;2\ny;2,5;3\n')
  expect(reading).toMatchObject({ headerLine: 2, header: ['Foo', 'Bar', 'Baz'], records: 2, preamble: [['Report', '', '']] })
})

test('known words come before figures above them', async () => {
  expect(await mustRead('1;2\nCustomer;Amount\na;1\n')).toMatchObject({ headerLine: 2, records: 1 })
})

test.each([
  [',', 'Customer,Amount\na,1\n'],
  [';', 'Customer;Amount\na;1\n'],
  ['\t', 'Customer\tAmount\na\t1\n'],
  ['|', 'Customer|Amount\na|1\n'],
  [';', 'Customer;Amount, EUR\nSmith, John;1,5\n'],
  [',', 'Customer,Amount\n"a;b;c",1\n"d;e;f",2\n'],
  ['\t', 'Foo\tBar\na,b;c\t1,5\nd,e;f\t2,5\n'],
  [',', 'Customer,Amount\n"1;2\n3;4",1\n'],
])('separator %j', async (delimiter, text) => {
  expect(await mustRead(text)).toMatchObject({ delimiter, columns: 2 })
})

test('quotes first met after the rows that were looked at', async () => {
  const reading = await mustRead(`Customer,Amount\n${'a,1\n'.repeat(1000)}"b, ""c""\nd",2\n`)
  expect(reading).toMatchObject({ quote: '"', records: 1001, columns: 2, wasRewritten: false })
})

test('a file that never quotes, its first quotes after the rows that were looked at', async () => {
  const plain = 'a\tb\tc\td\te\t1\n'.repeat(1000)
  const text = `Customer\tB\tC\tD\tE\tAmount\n${plain}"Zinc\tb\tc\td\te\t1\n${plain}Bar"\tb\tc\td\te\t1\n24" screen\tb\tc\td\te\t1\n`
  expect(await mustRead(text)).toMatchObject({ quote: '', records: 2003, columns: 6, wasRewritten: false })
})

test('a stray quote at the head of one cell, open to the end, of a file that never quotes', async () => {
  const plain = 'a;b;1\n'.repeat(300)
  expect(await mustRead(`Customer;B;Amount\n${plain}"Zinc;b;1\n${plain}`)).toMatchObject({ quote: '', records: 601 })
})

test('a file seen as never quoting that does, further down', async () => {
  const strays = '"Zinc SARL;b;1\nBar;b;1\n'
  const quoted = '"x;y";b;1\n'.repeat(2000)
  const reading = await mustRead(`Customer;B;Amount\n${'a;b;1\n'.repeat(100)}${quoted}`)
  expect(reading).toMatchObject({ quote: '"', records: 2100, columns: 3 })
  expect(await mustRead(`Customer;B;Amount\n${strays.repeat(100)}`)).toMatchObject({ quote: '', records: 200 })
})

test('progress runs to the size of the file', async () => {
  const steps: unknown[] = []
  const file = new File([`Customer;Amount\r${'a;1234567890123456789012345678901234567890\r'.repeat(200_000)}`], 'x.csv')
  await readText(file, { isKnownHeader: word => word !== 'a', onProgress: step => { steps.push(step) } })
  expect(steps).toContainEqual({ message: 'reading_bytes', done: file.size, of: file.size })
  expect(steps).toContainEqual({ message: 'rewriting_bytes', done: file.size, of: file.size })
  expect(steps.length).toBe(6)
})
