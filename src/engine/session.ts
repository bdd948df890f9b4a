import {
  DuckDBDataProtocol, type AsyncDuckDB, type AsyncDuckDBConnection, type AsyncPreparedStatement,
} from '@duckdb/duckdb-wasm'
import { Table } from 'apache-arrow'
import { bind, Variables, type Assignment } from './bind.ts'
import { fileFolder, lockStatements } from './lock.ts'
import { askOnly, type OwnAnswer, type OwnConnection } from './read-only.ts'
import type { Bounds, Value } from './types.ts'

/** One open, locked database in one worker. */
export interface Session {
  execute(sql: string, parameters: readonly Value[], signal?: AbortSignal): Promise<Table>
  /** Asks what somebody typed, so that it changes nothing. */
  ask(sql: string, kind: 'rows' | 'plan', bounds: Bounds, signal?: AbortSignal): Promise<OwnAnswer>
  stop(): Promise<void>
  registerFile(name: string, content: Blob): Promise<void>
  registerStored(name: string, handle: FileSystemFileHandle): Promise<void>
  dropFile(name: string): Promise<void>
  insertArrow(name: string, stream: Uint8Array, isNew: boolean): Promise<void>
}

/**
 * Opens the database and locks it. Opening a second time would undo the lock, so this is the only place that opens.
 */
export async function openSession(database: AsyncDuckDB, module: WebAssembly.Module): Promise<Session> {
  await instantiate(database, module)
  await database.open({})
  const connection = await database.connect()
  for (const statement of lockStatements) await connection.query(statement)
  const store = storing(connection)
  let own: AsyncDuckDBConnection | undefined
  return {
    execute: async (sql, parameters, signal) => {
      if (parameters.length === 0) return send(connection, sql)
      const { assignments, statement } = bind(sql, parameters)
      await store(assignments)
      signal?.throwIfAborted()
      return send(connection, statement)
    },
    ask: async (sql, kind, bounds, signal) => {
      own = await database.connect()
      try {
        return await askOnly(ownConnection(own), sql, kind, bounds, signal)
      } finally {
        const used = own
        own = undefined
        await used.close()
      }
    },
    stop: async () => { await (own ?? connection).cancelSent() },
    registerFile: (name, content) =>
      database.registerFileHandle(fileFolder + name, content, DuckDBDataProtocol.BROWSER_FILEREADER, true),
    registerStored: (name, handle) =>
      database.registerFileHandle(fileFolder + name, handle, DuckDBDataProtocol.BROWSER_FSACCESS, true),
    dropFile: async name => { await database.dropFile(fileFolder + name) },
    insertArrow: (name, stream, isNew) => insertArrow(database, name, stream, isNew),
  }
}

/** The driver would fetch and compile the module by itself. */
async function instantiate(database: AsyncDuckDB, module: WebAssembly.Module): Promise<void> {
  WebAssembly.instantiateStreaming = async (_, imports) =>
    ({ module, instance: await WebAssembly.instantiate(module, imports) })
  const nothing = URL.createObjectURL(new Blob())
  await database.instantiate(nothing)
  URL.revokeObjectURL(nothing)
}

function ownConnection(connection: AsyncDuckDBConnection): OwnConnection {
  return {
    prepare: async sql => { await (await connection.prepare(sql)).close() },
    query: sql => connection.query(sql),
    // Streamed: what nobody keeps is never worked out.
    send: async sql => {
      const batches = await (await connection.send(sql, true)).open()
      return { schema: batches.schema, batches }
    },
    cancel: () => connection.cancelSent(),
  }
}

/** On a connection of its own: after a damaged stream a connection takes the next one for its continuation. */
async function insertArrow(database: AsyncDuckDB, name: string, stream: Uint8Array, isNew: boolean): Promise<void> {
  const connection = await database.connect()
  try {
    await connection.insertArrowFromIPCStream(stream, { name, create: isNew })
  } finally {
    await connection.close()
  }
}

/** Stores values in the connection's variables; the few statements that do it are prepared once. */
function storing(connection: AsyncDuckDBConnection): (assignments: readonly Assignment[]) => Promise<void> {
  const variables = new Variables()
  const prepared = new Map<string, AsyncPreparedStatement>()
  return assignments => variables.store(assignments, async ({ sql, value }) => {
    const statement = prepared.get(sql) ?? await connection.prepare(sql)
    prepared.set(sql, statement)
    await (value === undefined ? statement.query() : statement.query(value))
  })
}

/** Only a statement that was sent can be stopped: the driver's `query` runs to its end. */
async function send(connection: AsyncDuckDBConnection, sql: string): Promise<Table> {
  const reader = await connection.send(sql)
  const batches = await reader.readAll()
  return new Table(reader.schema, batches)
}
