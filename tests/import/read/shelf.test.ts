import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { readFile } from '../../../src/import/read/index.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { sourceLines, stagedCells } from './helpers.ts'

const shelf = new URL('../shelf/', import.meta.url)
const names = readdirSync(shelf).filter(name => /\.(csv|txt)$/.test(name))

let engine: Engine
beforeAll(async () => { engine = await openEngine() })
afterAll(() => engine.close())

test.each(names)('%s reads as its golden says', async name => {
  const contents = await readFile(new File([readFileSync(new URL(name, shelf))], name), () => undefined)
  const reading = contents.refused ? contents : contents.tables[0]
  if (!reading) throw new Error('no table')
  const golden = new URL(`golden/${name}.json`, shelf).pathname
  if (reading.refused) {
    await expect(JSON.stringify(reading, undefined, 2) + '\n').toMatchFileSnapshot(golden)
    return
  }
  const { content: _content, lineRuns: _lineRuns, ...rest } = reading
  const lines = sourceLines(reading)
  const cells = await stagedCells(engine, reading)
  expect(cells).toHaveLength(reading.records)
  const rows = cells.map((row, index) => ({ line: lines[index], cells: row }))
  const text = JSON.stringify(rest, undefined, 2).replace(/\n\}$/, ',\n  "rows": [\n')
    + rows.map(row => `    ${JSON.stringify(row)}`).join(',\n') + '\n  ]\n}\n'
  await expect(text).toMatchFileSnapshot(golden)
})
