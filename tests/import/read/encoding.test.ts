import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { singleByteTranscoder } from '../../../src/import/read/single-byte.ts'
import { fileOf, mustRead } from './helpers.ts'

const decoder = new TextDecoder()

test('windows-1252 has its own characters from 0x80, and keeps the five codes it leaves open', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)
  expect(decoder.decode(singleByteTranscoder('windows-1252')(bytes)))
    .toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ')
})

test('ISO 8859-15 differs from ISO 8859-1 in eight places', () => {
  const bytes = Uint8Array.from({ length: 96 }, (_, index) => 0xa0 + index)
  const latin1 = String.fromCharCode(...bytes)
  const decoded = Array.from(decoder.decode(singleByteTranscoder('iso-8859-15')(bytes)))
  const differences = decoded.filter((char, index) => char !== latin1[index])
  expect(differences.join('')).toBe('€ŠšŽžŒœŸ')
})

/** A text in windows-1252 or ISO 8859-15 by its character codes below 256. */
function bytes(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}

test.each([
  ['ASCII', 'Client;Montant\na;1', 'utf-8', 'a'],
  ['a euro sign at 0x80', 'Client;Montant\n\x80;1', 'windows-1252', '€'],
  ['a euro sign at 0xA4', 'Client;Montant\n\xa4;1', 'iso-8859-15', '€'],
  ['both 0x92 and 0xA4', 'Client;Montant\nl\x92\xa4;1', 'windows-1252', 'l’¤'],
  ['œ between letters', 'Client;Montant\nC\xbdur;1', 'iso-8859-15', 'Cœur'],
  ['½ after a digit', 'Client;Montant\n1\xbd mois;1', 'windows-1252', '1½ mois'],
  ['letters alike in both', 'Client;Montant\n\xc9t\xe9;1', 'windows-1252', 'Été'],
])('%s', async (_name, text, encoding, cell) => {
  const reading = await mustRead(bytes(text))
  expect(reading.encoding).toBe(encoding)
  expect(await reading.content.text()).toContain(`${cell};1`)
})

const long = `Client;Montant\n${'Dupont;1\n'.repeat(600_000)}`

test('a byte that is not UTF-8 after megabytes that were', async () => {
  const reading = await mustRead(new Uint8Array([...new TextEncoder().encode(long), ...bytes('\xc9t\xe9;2\n')]))
  expect(reading.encoding).toBe('windows-1252')
  expect(reading.records).toBe(600_001)
  expect((await reading.content.text()).endsWith('\nÉté;2\n')).toBe(true)
})

test('a character cut off at the end of the file is not UTF-8', async () => {
  expect((await mustRead([...bytes('Client;Montant\na;1\nb;'), 0xc3])).encoding).toBe('windows-1252')
})

test.each(['é', '€', '😀'])('%s across the edge of a chunk', async character => {
  for (const shift of [0, 1, 2, 3]) {
    const start = 'Client;Montant\n'
    const cell = 'x'.repeat(1000)
    const row = `${cell};1\n`
    const rows = row.repeat(Math.floor(((1 << 22) - start.length) / row.length))
    const gap = (1 << 22) - start.length - rows.length - shift
    const text = `${start}${rows}${'y'.repeat(Math.max(0, gap))}${character};2\n`
    const reading = await mustRead(text)
    expect(reading.encoding).toBe('utf-8')
    expect(await reading.content.slice(-20).text()).toContain(`${character};2`)
  }
})

function utf16(text: string, isBigEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !isBigEndian)
  return new Uint8Array(view.buffer)
}

test.each([
  ['utf-16le', false, '\uFEFF'], ['utf-16le', false, ''], ['utf-16be', true, '\uFEFF'], ['utf-16be', true, ''],
] as const)('%s, big-endian %s, mark %j', async (encoding, isBigEndian, mark) => {
  const reading = await mustRead(utf16(`${mark}Client;Montant\nŁ😀é;1\n`, isBigEndian))
  expect(reading).toMatchObject({ encoding, header: ['Client', 'Montant'], wasRewritten: true })
  expect(await reading.content.text()).toBe('Ł😀é;1\n')
})

test('UTF-16 over several chunks', async () => {
  const reading = await mustRead(utf16(`\uFEFF${long}é;2`, false))
  expect(reading.records).toBe(600_001)
  expect((await reading.content.text()).endsWith(';1\né;2\n')).toBe(true)
})

test('the mark of UTF-8 is no part of the header', async () => {
  const reading = await mustRead('\uFEFFClient;Montant\na;1\n')
  expect(reading.header).toEqual(['Client', 'Montant'])
  expect(await reading.content.text()).toBe('a;1')
})

test('the hash is of the bytes as they are on disk', async () => {
  for (const text of [long, 'Client;Montant\r\xe9;1']) {
    const file = fileOf(Uint8Array.from(bytes(text)))
    const expected = createHash('sha256').update(new Uint8Array(await file.arrayBuffer())).digest('hex')
    expect(await mustRead(file)).toMatchObject({ sha256: expected, bytes: file.size })
  }
})
