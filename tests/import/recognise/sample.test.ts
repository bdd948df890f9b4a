import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/types.ts'
import { recognise } from '../../../src/import/index.ts'
import { sampleColumns } from '../../../src/import/recognise/sample.ts'
import { defineReaders } from '../../../src/import/rows/readers.ts'
import { openEngine } from '../../engine/node-engine.ts'
import { stageText } from '../delimited/staging.ts'
import { forgetful } from '../import-file.ts'

let engine: Engine
const scripts: string[] = []

beforeAll(async () => {
  const opened = await openEngine()
  engine = {
    query: (...parameters) => opened.query(...parameters),
    run: (...parameters) => {
      scripts.push(parameters[0])
      return opened.run(...parameters)
    },
    registerFile: (...parameters) => opened.registerFile(...parameters),
    dropFile: name => opened.dropFile(name),
    insertArrow: (...parameters) => opened.insertArrow(...parameters),
    close: () => opened.close(),
  }
})
afterAll(() => engine.close())

const taken = (): number => scripts.filter(script => script.includes('temp table import_sample as')).length
const list = 'Customer,Invoice,Date,Amount\nA,1,2024-01-31,10.50\nB,2,2024-02-29,20.00\n'

test('one sample serves every format that is asked about a file', async () => {
  scripts.length = 0
  await recognise(engine, await stageText(engine, list), forgetful)
  expect(taken()).toBe(1)
})

test('a sample is that of its file, and is taken anew when it is gone', async () => {
  await defineReaders(engine)
  const first = await stageText(engine, list)
  const second = await stageText(engine, list.replaceAll('A,1', 'Z,9'))
  expect((await sampleColumns(engine, first))[0]).toEqual(['A', 'B'])
  expect((await sampleColumns(engine, second))[0]).toEqual(['Z', 'B'])
  expect((await sampleColumns(engine, first))[0]).toEqual(['A', 'B'])
  scripts.length = 0
  await sampleColumns(engine, first)
  expect(taken()).toBe(0)
  await engine.run('drop table import_sample')
  expect((await sampleColumns(engine, first))[0]).toEqual(['A', 'B'])
  expect(taken()).toBe(1)
})
