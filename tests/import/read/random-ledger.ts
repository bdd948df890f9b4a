import fc from 'fast-check'
import { singleByteTable, type SingleByteEncoding } from '../../../src/import/read/single-byte.ts'
import type { Delimiter, Reading } from '../../../src/import/types.ts'

interface Style {
  readonly delimiter: Delimiter
  readonly encoding: Reading['encoding']
  readonly hasMark: boolean
  readonly lineEnd: '\n' | '\r\n' | '\r' | '\r\r\n' | 'mixed'
  readonly quoting: 'all' | 'needed' | 'never'
  readonly endsWithLine: boolean
}

/** A file as some program would write it, and what must be read from it. */
export interface Written {
  readonly style: Style
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly cells: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** The second header's letters prove single-byte text not to be UTF-8, and tell the two encodings apart. */
const header = ['Customer', 'Échéance', 'Libellé d’été €', 'Amount']
const letters: Readonly<Record<Reading['encoding'], readonly string[]>> = {
  'utf-8': ['é', 'Ł', '漢', '😀', '\u00a0', '\u202f'],
  'utf-16le': ['é', 'Ł', '漢', '😀', '\u00a0'],
  'utf-16be': ['é', 'Ł', '漢', '😀', '\u00a0'],
  'windows-1252': ['é', '€', '’', 'œ', '\u00a0', 'ÿ'],
  'iso-8859-15': ['é', '€', 'œ', 'Š', '\u00a0', 'ÿ'],
  cp850: ['é', 'ç', 'ß', '\u00a0'],
}

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
  encoding: fc.constantFrom<Reading['encoding']>('utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'),
  hasMark: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\r\r\n', 'mixed'),
  quoting: fc.constantFrom('all', 'needed', 'needed', 'never'),
  endsWithLine: fc.boolean(),
})

/** Ledgers of up to 25 records in a random dialect, with ragged and blank records, and titles above. */
export const written: fc.Arbitrary<Written> = style.chain(chosen => fc.record({
  titles: fc.array(fc.constantFrom('Ageing', 'Printed, by; me', 'a|b'), { maxLength: 3 }),
  rows: fc.array(fc.array(cell(chosen), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 25 }),
  ends: fc.array(fc.constantFrom('\n', '\r\n', '\r', '\r\r\n'), { minLength: 1, maxLength: 5 }),
  blankAfter: fc.array(fc.nat(25), { maxLength: 3 }),
}).map(({ titles, rows, ends, blankAfter }) => write(chosen, titles, rows, ends, blankAfter)))

function cell({ delimiter, encoding, quoting }: Style): fc.Arbitrary<string> {
  const plain = ['a', 'B', '1', '0', ' ', '.', ',', ';', '|', '\t', '-', '\'', '\\', '#', ...letters[encoding]]
  const special = [...plain, '"', '"', delimiter, '\n', '\r', '\r\n', '\r\r\n']
  if (quoting !== 'never') return fc.string({ unit: fc.constantFrom(...special), maxLength: 12 })
  const unquoted = fc.string({ unit: fc.constantFrom(...plain, '"').filter(unit => unit !== delimiter), maxLength: 12 })
  return unquoted.map(text => text.replace(/^[ \t]*"/, 'x"'))
}

function write(
  chosen: Style,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  ends: readonly string[],
  blankAfter: readonly number[],
): Written {
  const { delimiter, lineEnd } = chosen
  const cells: (readonly string[])[] = []
  const lines: number[] = []
  let text = ''
  let line = 1
  let count = 0
  const add = (record: string) => {
    const end = lineEnd === 'mixed' ? ends[count++ % ends.length] ?? '\n' : lineEnd
    // Nothing between two different line ends would make them look like one.
    text += (record === '' && lineEnd === 'mixed' ? ' ' : record) + end
    line += countLineEnds(record) + 1
  }
  for (const title of titles) add(quoted(title, chosen))
  add(header.map(word => quoted(word, chosen)).join(delimiter))
  for (const [index, row] of [['a', 'b', 'c', '1'], ...rows].entries()) {
    if (!isBlank(row, chosen)) {
      cells.push(row)
      lines.push(line)
    }
    add(row.map(value => quoted(value, chosen)).join(delimiter))
    if (blankAfter.includes(index)) add('')
  }
  if (!chosen.endsWithLine) text = text.replace(/(\r\r\n|\r\n|\r|\n)$/, '')
  return { style: chosen, bytes: encode(text, chosen), cells, lines }
}

function quoted(value: string, { quoting, delimiter }: Style): string {
  const isNeeded = value.includes(delimiter) || /["\r\n]/.test(value)
  if (quoting === 'never' || (quoting === 'needed' && !isNeeded)) {
    return quoting === 'never' ? value.replaceAll(delimiter, ' ') : value
  }
  return `"${value.replaceAll('"', '""')}"`
}

/** Spaces in quotes are something; spaces alone are not. */
function isBlank(row: readonly string[], chosen: Style): boolean {
  return row.every(value => /^([ \t]*|"")$/.test(quoted(value, chosen)))
}

function countLineEnds(text: string): number {
  return text.match(/\r\r\n|\r\n|\r|\n/g)?.length ?? 0
}

function encode(text: string, { encoding, hasMark }: Style): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode((hasMark ? '\uFEFF' : '') + text)
  if (encoding === 'windows-1252' || encoding === 'iso-8859-15') return encodeSingleByte(text, encoding)
  const marked = `\uFEFF${text}`
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le')
  return new Uint8Array(view.buffer)
}

function encodeSingleByte(text: string, encoding: SingleByteEncoding): Uint8Array<ArrayBuffer> {
  const characters = singleByteTable(encoding).map(bytes => new TextDecoder().decode(bytes))
  return Uint8Array.from(text.replaceAll(encoding === 'iso-8859-15' ? '’' : '\0', '\''), character => {
    const code = character.charCodeAt(0)
    return code < 0x80 ? code : characters.indexOf(character) + 0x80
  })
}
