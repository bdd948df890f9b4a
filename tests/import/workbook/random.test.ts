import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { stagedCells } from '../read/helpers.ts'
import { escaped, workbookOf, zipOf } from './package.ts'
import { mustReadTable } from './read.ts'

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

/** A cell: what a workbook stores of it, and the text that must come back. */
interface Value {
  readonly text: string
  readonly xml: (reference: string, share: (text: string) => number) => string
}

const letters = ['a', 'É', ' ', ',', ';', '"', '\n', '\r\n', '\t', '<', '&', '_x000D_', '漢', '😀', '=', '0']
const anyText = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })

const words: fc.Arbitrary<Value> = anyText.chain(text => fc.constantFrom('shared', 'inline', 'formula').map((kind): Value => {
  const stored = escaped(text.replaceAll('_x', '_x005F_x'))
  return {
    text,
    xml: (reference, share) => {
      if (kind === 'shared') return `<c r="${reference}" t="s"><v>${share(stored)}</v></c>`
      if (kind === 'formula') return `<c r="${reference}" t="str"><f>A1</f><v xml:space="preserve">${stored}</v></c>`
      return `<c r="${reference}" t="inlineStr"><is><r><t xml:space="preserve">${stored}</t></r></is></c>`
    },
  }
}))

const amounts: fc.Arbitrary<Value> = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map(cents => {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  return { text, xml: reference => `<c r="${reference}"><v>${text}</v></c>` }
})

const days: fc.Arbitrary<Value> = fc.integer({ min: 61, max: 60_000 }).map(serial => ({
  text: new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10),
  xml: reference => `<c r="${reference}" s="1"><v>${serial}</v></c>`,
}))

const cell = fc.option(fc.oneof(words, amounts, days), { nil: undefined })
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 })

function isBlank(row: readonly string[]): boolean {
  return row.every(text => /^[ \t]*$/.test(text))
}

/** Cells that a row does not have are nothing, like empty ones. */
function trimmed(row: readonly (string | null)[]): string[] {
  const texts = row.map(text => text ?? '')
  return texts.slice(0, texts.findLastIndex(text => text !== '') + 1)
}

test('a random table comes back cell by cell from a workbook, a compressed text and an archive', async () => {
  await fc.assert(fc.asyncProperty(rows, async random => {
    const table = random.map(row => row.map(value => value?.text ?? ''))
    const kept = table.filter(row => !isBlank(row))
    fc.pre(kept.length > 0)
    const shared: string[] = []
    const share = (stored: string): number => shared.push(`<si><t xml:space="preserve">${stored}</t></si>`) - 1
    const xml = ['Customer', 'Due date', 'Amount'].map((word, at) => `<c r="${'ABC'.charAt(at)}1" t="str"><v>${word}</v></c>`).join('')
      + '</row>' + random.map((row, index) => `<row r="${index + 2}">${row.map((value, column) =>
        value?.xml(`${'ABCDEF'.charAt(column)}${index + 2}`, share) ?? '').join('')}</row>`).join('')
    const workbook = await workbookOf({ sheets: [{ name: 'L', rows: `<row r="1">${xml}` }], strings: shared.join(''), formats: [0, 14] })
    const text = [['Customer', 'Due date', 'Amount'], ...table]
      .map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
    const files = [
      ['book.xlsx', workbook], ['list.csv.gz', new Uint8Array(gzipSync(text))], ['list.zip', await zipOf([['list.csv', text]])],
    ] as const
    for (const [name, bytes] of files) {
      const found = await stagedCells(engine, await mustReadTable(bytes, name))
      // In text, spaces in quotes make a row; in a sheet they make none.
      expect(found.map(row => trimmed(row)).filter(row => !isBlank(row))).toEqual(kept.map(trimmed))
    }
  }), { numRuns: 60 })
})
