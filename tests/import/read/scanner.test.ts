import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Scanner } from '../../../src/import/read/scanner.ts'

/** What is found in a text that is handed over in pieces; whoever wants the cells is served step by step. */
function scanned(text: string, size: number, quote: '"' | '', wantsCells: boolean): unknown {
  const records: unknown[] = []
  const scanner = new Scanner({
    delimiter: ';', quote,
    onRecord: record => {
      records.push(structuredClone(Object.entries(record)))
      return records.length < 12
    },
    ...wantsCells ? { onCell: () => undefined } : {},
  })
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length && scanner.scan(bytes.subarray(at, at + size)); at += size);
  scanner.finish()
  const { fault, lineEnds, cell } = scanner
  return { records, fault, lineEnds, isPadded: cell.edges.isPadded }
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', 'abc', '12,5', 'É', 'à', '€', 'x y'),
  fc.constantFrom(' a', 'a ', '\tb', '\u00a0c', 'd\u00a0', '"', '"a;b"', '"a\nb"', '"a""b" ', 'a"b', '\0', ' ', '\r'))
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', '\r\r\n', '\n\n', '')

test('the loop over plain cells finds what the steps find', () => {
  fc.assert(fc.property(
    fc.array(fc.tuple(fc.array(cell, { maxLength: 5 }), lineEnd), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 40 }), fc.constantFrom('"' as const, '' as const),
    (rows, size, quote) => {
      const text = rows.map(([cells, end]) => cells.join(';') + end).join('')
      expect(scanned(text, size, quote, false)).toEqual(scanned(text, size, quote, true))
    }), { numRuns: 5000 })
})

test('records of more columns, and cells of more bytes, than any ledger has are found by both', () => {
  for (const text of [`a;b\n${'x;'.repeat(1200)}\n`, `a;b\n${'y'.repeat(1_100_000)};1\n`, `a;b\n${('z'.repeat(900_000) + ';').repeat(3)}\n`]) {
    expect(scanned(text, 1 << 20, '', false)).toEqual(scanned(text, 1 << 20, '', true))
  }
})
