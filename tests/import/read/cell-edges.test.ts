import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scanner } from '../../../src/import/read/scanner.ts'

const spaces = [' ', '\t', '\u00a0', '\u202f', '\u2009', '\u2007']
const edge = fc.constantFrom('', '', '', '', ...spaces)
const core = fc.constantFrom('a', 'É', 'à', 'ï', 'x y', '€', '12', '"', '日本', 'ab\u00a0c', 'SOCIÉTÉ')
const cell = fc.tuple(edge, core, edge).map(parts => parts.join(''))

/** What the scanner says of a text that is handed over in pieces of `size` bytes. */
function isPadded(text: string, size: number): boolean {
  const scanner = new Scanner({ delimiter: ';', quote: '"', onRecord: () => true })
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) scanner.scan(bytes.subarray(at, at + size))
  scanner.finish()
  expect(scanner.fault).toBeUndefined()
  return scanner.cell.edges.isPadded
}

test('every cell with a space at an edge is seen, quoted or not, wherever a chunk ends', () => {
  fc.assert(fc.property(
    fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 9 }),
    (rows, isQuoted, size) => {
      const write = (value: string) => isQuoted || value.includes('"') ? `"${value.replaceAll('"', '""')}"` : value
      const text = rows.map(row => row.map(write).join(';') + '\n').join('')
      const hasSpaces = rows.flat().some(value => value.trim() !== value)
      if (hasSpaces) expect(isPadded(text, size)).toBe(true)
    }), { numRuns: 2000 })
})

test('plain cells are told from padded ones', () => {
  for (const text of ['a;b c;É\n1;;à\n', '"a";"SOCIÉTÉ"\n"ï";"x""y""z"\n', 'x;\n;y']) expect(isPadded(text, 3)).toBe(false)
})
