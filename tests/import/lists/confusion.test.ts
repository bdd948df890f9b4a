import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { formats } from '../../../src/import/formats/registry.ts'
import { readFile, stage, unstage } from '../../../src/import/index.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { forgetful } from '../import-file.ts'

const golden = join(import.meta.dirname, 'golden')
let engine: Engine

beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

/** Every format that takes the file for its own; any list is one for the last. */
async function claims(name: string, content: string): Promise<string[]> {
  const contents = await readFile(new File([content], name), () => undefined)
  if (contents.refused) throw new Error(JSON.stringify(contents))
  const [reading] = contents.tables
  if (!reading) throw new Error(`${name} holds no table`)
  const staged = await stage(engine, reading)
  if (staged.refused) throw new Error(JSON.stringify(staged))
  const claimed: string[] = []
  for (const format of formats.filter(each => each.name !== 'delimited')) {
    if (await format.recognise(engine, staged, forgetful) !== null) claimed.push(format.name)
  }
  await unstage(engine, staged)
  return claimed
}

/** The rows of a list in another order of their columns; title rows stay as they are. */
function shuffled(content: string, order: readonly number[]): string {
  const { data, meta } = Papa.parse<string[]>(content.trimEnd())
  const width = Math.max(...data.map(row => row.length))
  const places = Array.from({ length: width }, (_, index) => index)
    .sort((a, b) => (order[a % order.length] ?? 0) - (order[b % order.length] ?? 0) || a - b)
  const rows = data.map(row => row.length < width ? row : places.map(place => row[place] ?? ''))
  return Papa.unparse(rows, { delimiter: meta.delimiter, newline: '\n' }) + '\n'
}

const files = readdirSync(golden)

/** The format that a folder is named after; none for lists of systems that nobody knows. */
const ownFormat = (folder: string): string[] =>
  formats.map(format => format.name).filter(format => folder.startsWith(format))

test.each(files)('%s is taken by its own format alone', async name => {
  expect(await claims(name, readFileSync(join(golden, name, 'input.csv'), 'utf8'))).toEqual(ownFormat(name))
})

test('the order of the columns plays no part', async () => {
  const listed = files.filter(name => !name.startsWith('any-'))
  await fc.assert(fc.asyncProperty(
    fc.constantFrom(...listed), fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 }),
    async (name, order) => {
      const content = shuffled(readFileSync(join(golden, name, 'input.csv'), 'utf8'), order)
      expect(await claims(name, content)).toEqual(ownFormat(name))
    },
  ), { numRuns: 20 })
})

/** What the tests of the other formats read. */
const others = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter(path => /golden.input[^.]*\.\w+$|golden.[^/\\]+.input[^.]*\.\w+$/.test(path) && !path.startsWith('lists'))
  .map(path => join(import.meta.dirname, '..', path))

test('no list of another kind is taken for a system’s', async () => {
  const systems = new Set(files.map(name => formats.find(format => name.startsWith(format.name))?.name))
  const taken: string[] = []
  expect(others.length).toBeGreaterThan(10)
  for (const path of others) {
    const contents = await readFile(new File([new Uint8Array(readFileSync(path))], 'input.txt'), () => undefined)
    if (contents.refused) continue
    for (const reading of contents.tables) {
      const staged = await stage(engine, reading)
      if (staged.refused) continue
      for (const format of formats.filter(({ name }) => systems.has(name))) {
        const recognition = await format.recognise(engine, staged, forgetful)
        if (recognition !== null) taken.push(`${format.name}: ${path.split('/').slice(-3, -1).join('/')}`)
      }
      await unstage(engine, staged)
    }
  }
  // Invoices as Xero hands them to programs stand among the lists of statuses.
  expect(taken).toEqual(['xero: golden/statuses'])
})
