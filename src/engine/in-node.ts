import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking'
import type { Table } from 'apache-arrow'
import { bind, Variables } from './bind.ts'
import { decodeTable } from './decode.ts'
import { fileFolder, lockStatements } from './lock.ts'
import { askOnly, type OwnConnection } from './read-only.ts'
import type { AskedEngine, Value } from './types.ts'

type Bindings = Awaited<ReturnType<typeof createDuckDB>>

/**
 * A fresh, locked, empty database on the same WebAssembly that the page runs, in Node: for tests, and for what the
 * build works out. `module` is where the WebAssembly lies.
 */
export async function openInNode(module: string): Promise<AskedEngine> {
  const bindings = await instantiate(module)
  bindings.open({})
  const connection = bindings.connect()
  for (const statement of lockStatements) connection.query(statement)
  const variables = new Variables()
  return {
    query: async (sql, parameters = []) => decodeTable(await runBound(connection, variables, sql, parameters)),
    run: script => attempt(() => { connection.query(script) }),
    ask: async (sql, { kind, bounds, signal }) => {
      const own = bindings.connect()
      try {
        return await askOnly(ownConnection(own), sql, kind, bounds, signal)
      } finally {
        own.close()
      }
    },
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

function ownConnection(connection: DuckDBConnection): OwnConnection {
  return {
    prepare: sql => attempt(() => { connection.prepare(sql).close() }),
    query: sql => attempt(() => connection.query(sql)),
    send: async sql => {
      const batches = (await connection.send(sql, true)).open()
      return { schema: batches.schema, batches }
    },
    cancel: () => attempt(() => connection.cancelSent()),
  }
}

async function instantiate(module: string): Promise<Bindings> {
  const bundle = { mainModule: module, mainWorker: '' }
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
