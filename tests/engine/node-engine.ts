import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking'
import type { Table } from 'apache-arrow'
import { createRequire } from 'node:module'
import { bind, Variables } from '../../src/engine/bind.ts'
import { decodeTable } from '../../src/engine/decode.ts'
import { fileFolder, lockStatements } from '../../src/engine/lock.ts'
import type { Engine, Value } from '../../src/engine/types.ts'

type Bindings = Awaited<ReturnType<typeof createDuckDB>>

/**
 * A fresh, locked, empty database on the same WebAssembly that the page runs.
 * Starting it takes about a second: a test file opens one and shares it.
 */
export async function openEngine(): Promise<Engine> {
  const bindings = await instantiate()
  bindings.open({})
  const connection = bindings.connect()
  for (const statement of lockStatements) connection.query(statement)
  const variables = new Variables()
  return {
    query: async (sql, parameters = []) => decodeTable(await runBound(connection, variables, sql, parameters)),
    run: script => attempt(() => { connection.query(script) }),
    registerFile: async (name, content) => {
      const bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer())
      bindings.registerFileBuffer(fileFolder + name, bytes)
    },
    dropFile: name => attempt(() => { bindings.dropFile(fileFolder + name) }),
    insertArrow: (name, stream, kind) => attempt(() => {
      const own = bindings.connect()
      try {
        own.insertArrowFromIPCStream(stream, { name, create: kind === 'create' })
      } finally {
        own.close()
      }
    }),
    close: () => attempt(() => { connection.close() }),
  }
}

async function instantiate(): Promise<Bindings> {
  const resolve = createRequire(import.meta.url).resolve
  const bundle = { mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' }
  const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await bindings.instantiate()
  return bindings
}

async function runBound(
  connection: DuckDBConnection, variables: Variables, sql: string, parameters: readonly Value[],
): Promise<Table> {
  if (parameters.length === 0) return connection.query(sql)
  const { assignments, statement } = bind(sql, parameters)
  await variables.store(assignments, ({ sql: assignment, value }) => attempt(() => {
    const prepared = connection.prepare(assignment)
    if (value === undefined) prepared.query()
    else prepared.query(value)
    prepared.close()
  }))
  return connection.query(statement)
}

/** The blocking engine throws where the one of the page rejects. */
function attempt<T>(action: () => T): Promise<T> {
  return new Promise(resolve => { resolve(action()) })
}
