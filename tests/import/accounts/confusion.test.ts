import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { formats } from '../../../src/import/formats/registry.ts'
import { readFile, stage, unstage } from '../../../src/import/index.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { forgetful } from '../import-file.ts'

const root = join(import.meta.dirname, '..')
const accountFormats = ['sap', 'datev', 'saft', 'sage', 'cegid', 'ebp', 'entries', 'fec']

/** Files of the shelf, which shows how text can be written, that some format of account lines is right to take. */
const onShelf: Readonly<Record<string, string>> = {
  'datev-extf.csv': 'datev', 'sap-framed-list.txt': 'sap', 'sap-german.csv': 'sap',
  'fec-literal-quotes.txt': 'fec', 'fec-swallowed-records.txt': 'fec',
}

interface Fixture {
  readonly path: string
  /** The format of account lines that it is of; undefined for any other file. */
  readonly format: string | undefined
}

const folders = readdirSync(root).filter(name => statSync(join(root, name)).isDirectory())

const fixtures: readonly Fixture[] = folders.flatMap((folder): Fixture[] => {
  if (folder === 'shelf') {
    return filesIn(join(root, folder)).map(path => ({ path, format: onShelf[path.slice(path.lastIndexOf('/') + 1)] }))
  }
  const golden = join(root, folder, 'golden')
  if (!readdirSync(join(root, folder)).includes('golden')) return []
  const format = accountFormats.includes(folder) ? folder : undefined
  return readdirSync(golden).flatMap(name => filesIn(join(golden, name)))
    .filter(path => /\/input[^/]*$/.test(path)).map(path => ({ path, format }))
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).map(name => join(folder, name)).filter(path => statSync(path).isFile())
}

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})
afterAll(() => engine.close())

test('there is something to confuse', () => {
  for (const format of accountFormats) expect(fixtures.some(fixture => fixture.format === format)).toBe(true)
  expect(fixtures.filter(({ format }) => format === undefined).length).toBeGreaterThan(20)
})

test.each(fixtures.map(({ path, format }) => [path.slice(root.length + 1), path, format] as const))(
  '%s', async (_, path, format) => {
    const contents = await readFile(new File([new Uint8Array(readFileSync(path))], 'input'), () => undefined)
    for (const reading of contents.refused ? [] : contents.tables) {
      const staged = await stage(engine, reading)
      if (staged.refused) continue
      const found: string[] = []
      for (const each of formats) {
        if (each.name !== 'delimited' && await each.recognise(engine, staged, forgetful)) found.push(each.name)
      }
      await unstage(engine, staged)
      if (format === undefined) expect(found.filter(name => accountFormats.includes(name))).toEqual([])
      else expect(found).toEqual([format])
    }
  })
