import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from '../../../src/import/index.ts'

const rows = readFileSync(join(import.meta.dirname, 'golden/sales-and-bank/input.txt'), 'latin1').trimEnd()
  .split('\r\n').map(line => line.split('\t'))
const names = ['', 'Journal', 'Date (jjmmaa)', 'Pièce', 'Compte', 'Tiers', 'Libellé', '', 'Échéance (jjmmaa)', 'Débit', 'Crédit']

async function headerOf(table: readonly (readonly string[])[], separator = '\t'): Promise<readonly string[] | string> {
  const text = table.map(cells => cells.join(separator)).join('\n')
  const contents = await readFile(new File([text], 'export.txt'), () => undefined)
  if (contents.refused) return `${contents.message} ${String(contents.parameters['doubt'] ?? '')}`
  return contents.tables[0]?.header.map(name => /^Colonne \d+$/.test(name) ? '' : name) ?? []
}

test('the order of the columns plays no part, nor which of debit and credit comes first', async () => {
  const orders = fc.shuffledSubarray(names.map((_, index) => index), { minLength: names.length })
  await fc.assert(fc.asyncProperty(orders, fc.constantFrom('\t', ';', '|'), async (order, separator) => {
    expect(await headerOf(rows.map(cells => order.map(index => cells[index] ?? '')), separator))
      .toEqual(order.map(index => names[index]))
  }), { numRuns: 60 })
})

test('a figure that is wrong by a cent, wherever it stands, is never read', async () => {
  await fc.assert(fc.asyncProperty(fc.nat(rows.length - 1), async row => {
    const wrong = rows.map((cells, index) => cells.map((cell, column) =>
      index === row && column >= 9 && cell !== '0,00' ? cell.replace(/00$/, '01') : cell))
    expect(await headerOf(wrong)).toBe('entries_unclear balance')
  }), { numRuns: 20 })
})

test('without sales and money nothing shows which side is the debit', async () => {
  const transfers = rows.map(cells => cells.map((cell, column) => column === 4 ? cell.replace(/^[57]/, '6') : cell))
  expect(await headerOf(transfers)).toBe('entries_unclear sides')
})

test('a second column of days, or a second code of customers, is not guessed at', async () => {
  expect(await headerOf(rows.map(cells => [...cells, cells[2] === '050224' ? '060224' : cells[2] ?? ''])))
    .toBe('entries_unclear days')
  expect(await headerOf(rows.map(cells => [...cells, cells[5] === '' ? '' : `X${cells[5] ?? ''}`])))
    .toBe('entries_unclear customers')
})

test('a table with column titles is read by these, however many rows are below them', async () => {
  const titles = ['Type', 'Journal', 'Date', 'Pièce', 'Compte', 'Tiers', 'Libellé', 'Règlement', 'Échéance', 'Débit', 'Crédit']
  const many = Array.from({ length: 12 }, () => rows).flat()
  expect(await headerOf([titles, ...many])).toEqual(titles)
})

test('pieces that look like journals are not taken for them', async () => {
  const pieces = rows.map(cells => cells.map((cell, column) => column === 3 ? `F${cell}` : cell))
  expect(await headerOf(pieces)).toEqual(names)
  expect(await headerOf(pieces.map(cells => cells.filter((_, column) => column !== 3)))).toEqual(names.toSpliced(3, 1))
})
