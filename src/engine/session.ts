import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import { Table } from 'apache-arrow'
import { bind } from './bind.ts'
import { fileFolder, lockStatements } from './lock.ts'
import type { Value } from './types.ts'

/** One open, locked database in one worker. */
export interface Session {
  execute(sql: string, parameters: readonly Value[], signal?: AbortSignal): Promise<Table>
  stop(): Promise<void>
  registerFile(name: string, content: Blob): Promise<void>
  dropFile(name: string): Promise<void>
}

/**
 * Opens the database and locks it. Opening a second time would undo the lock, so this is the only place that opens.
 */
export async function openSession(worker: Worker, wasmAddress: string): Promise<Session> {
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  await database.instantiate(wasmAddress)
  await database.open({})
  const connection = await database.connect()
  for (const statement of lockStatements) await connection.query(statement)
  return {
    execute: (sql, parameters, signal) => execute(connection, sql, parameters, signal),
    stop: async () => { await connection.cancelSent() },
    registerFile: (name, content) =>
      database.registerFileHandle(fileFolder + name, content, DuckDBDataProtocol.BROWSER_FILEREADER, true),
    dropFile: async name => { await database.dropFile(fileFolder + name) },
  }
}

async function execute(
  connection: AsyncDuckDBConnection, sql: string, parameters: readonly Value[], signal?: AbortSignal,
): Promise<Table> {
  if (parameters.length === 0) return send(connection, sql)
  const bound = bind(sql, parameters)
  for (const { sql: assignment, value } of bound.assignments) {
    const statement = await connection.prepare(assignment)
    await (value === undefined ? statement.query() : statement.query(value))
    await statement.close()
  }
  await connection.query(bound.prepare)
  signal?.throwIfAborted()
  return send(connection, bound.execute)
}

/** Only a statement that was sent can be stopped: the driver's `query` runs to its end. */
async function send(connection: AsyncDuckDBConnection, sql: string): Promise<Table> {
  const reader = await connection.send(sql)
  const batches = await reader.readAll()
  return new Table(reader.schema, batches)
}
