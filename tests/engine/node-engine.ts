import { createRequire } from 'node:module'
import { openInNode } from '../../src/engine/in-node.ts'
import type { AskedEngine } from '../../src/engine/types.ts'

const { resolve } = createRequire(import.meta.url)

/** A fresh, locked, empty database. Starting it takes about a second: a test file opens one and shares it. */
export function openEngine(module = resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')): Promise<AskedEngine> {
  return openInNode(module)
}
