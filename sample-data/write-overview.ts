import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openInNode } from '../src/engine/in-node.ts'
import { writePrepared } from '../src/shell/prepared/text.ts'
import { answerOverview } from './overview.ts'

const { resolve } = createRequire(import.meta.url)
const files = ['ledger.csv', 'reminders.csv'].map(name =>
  new File([readFileSync(new URL(name, import.meta.url))], `sample-${name}`))
// The WebAssembly of the page, not a native engine: its functions of doubles may differ in the last bit.
const engine = await openInNode(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))

/** The first page of the sample, for whoever imports this. */
export const overview: string = writePrepared(await answerOverview(engine, files))
await engine.close()
