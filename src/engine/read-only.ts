import type { DataType, RecordBatch, Schema, Table } from 'apache-arrow'
import { abortError, isFatal } from './death.ts'
import { hasPlainForm } from './decode.ts'
import { ResultSet } from './result-set.ts'
import type { Answer, Bounds } from './types.ts'

/** The rows of a statement, batch by batch. */
interface Stream {
  readonly schema: Schema
  readonly batches: AsyncIterable<RecordBatch> | Iterable<RecordBatch>
}

/** A connection that nobody else uses, in the page's worker and in Node alike. */
export interface OwnConnection {
  /** Prepares one statement and lets go of it: whether it could be run. */
  prepare(sql: string): Promise<void>
  query(sql: string): Promise<Table>
  send(sql: string): Promise<Stream>
  /** Stops what was sent. */
  cancel(): Promise<unknown>
}

type NoRows = Exclude<Answer, { readonly kind: 'rows' }>

/** An answer whose rows are still in Arrow. */
export type OwnAnswer = NoRows | { readonly kind: 'rows', readonly result: ResultSet }

/**
 * Runs one statement that somebody typed, so that it changes nothing: on a connection of its own, inside a transaction
 * that only reads and is always taken back. The engine itself says whether the text is one SELECT: its table function
 * `query` takes nothing else. So what ends a transaction, changes a setting, attaches or writes a file never runs.
 */
export async function askOnly(
  connection: OwnConnection, sql: string, kind: 'rows' | 'plan', bounds: Bounds, signal?: AbortSignal,
): Promise<OwnAnswer> {
  await connection.query('begin transaction read only')
  try {
    const refusal = await refusalOf(connection, sql)
    if (refusal !== null) return refusal
    signal?.throwIfAborted()
    const asked = kind === 'plan' ? `explain (format json) ${sql}` : sql
    return { kind: 'rows', result: await read(connection, asked, sql, bounds, signal) }
  } catch (error) {
    return faultOf(error, signal)
  } finally {
    // A transaction that failed may be gone already.
    await connection.query('rollback').catch(() => undefined)
    await stopLogging(connection)
  }
}

/**
 * Why a text is not to be run; null: it is one SELECT that can be. What is none is never prepared as it stands:
 * to prepare an export writes files already.
 */
async function refusalOf(connection: OwnConnection, sql: string): Promise<NoRows | null> {
  const fault = await faultIn(connection, `from query('${sql.replaceAll("'", "''")}')`)
  if (fault === null) return null
  if (!/Expected a single SELECT statement/.test(fault)) {
    // The same text by itself: then the place of the fault is told as the reader sees it.
    return { kind: 'fault', message: await faultIn(connection, sql) ?? fault }
  }
  if (await faultIn(connection, `select 1;\n${sql}`) === null) return { kind: 'refused', reason: 'nothing' }
  const several = /Cannot prepare multiple statements/.test(await faultIn(connection, `explain ${sql}`) ?? '')
  return { kind: 'refused', reason: several ? 'several' : 'no_question' }
}

/** What the engine says of a statement when it prepares it; null: it can be run. */
async function faultIn(connection: OwnConnection, sql: string): Promise<string | null> {
  try {
    await connection.prepare(sql)
    return null
  } catch (error) {
    return faultOf(error).message
  }
}

async function read(
  connection: OwnConnection, asked: string, sql: string, bounds: Bounds, signal?: AbortSignal,
): Promise<ResultSet> {
  const stream = await connection.send(asked)
  const plain = inPlainForm(stream.schema, sql)
  if (plain === null) return collect(connection, stream, bounds, signal)
  await connection.cancel()
  return collect(connection, await connection.send(plain), bounds, signal)
}

/** Keeps batches until there are enough. */
async function collect(
  connection: OwnConnection, { schema, batches }: Stream, bounds: Bounds, signal?: AbortSignal,
): Promise<ResultSet> {
  const kept: RecordBatch[] = []
  let rows = 0
  let bytes = 0
  for await (const batch of batches) {
    if (signal?.aborted) throw abortError()
    kept.push(batch)
    rows += batch.numRows
    bytes += batch.data.byteLength
    if (rows <= bounds.rows && bytes <= bounds.bytes) continue
    await connection.cancel()
    return new ResultSet(schema, kept, bounds.rows, true)
  }
  return new ResultSet(schema, kept)
}

/** The question with columns told apart, and as text what has no plain form; null: it is so already. */
function inPlainForm({ fields }: Schema, sql: string): string | null {
  const names = new Set<string>()
  let changed = 0
  const columns = fields.map((field, index) => {
    const place = `#${String(index + 1)}`
    const name = uniqueName(field.name, names)
    const isReadable = hasPlainForm(field.type as DataType)
    changed += isReadable && name === field.name ? 0 : 1
    names.add(name)
    return `${isReadable ? place : `cast(${place} as varchar)`} as "${name.replaceAll('"', '""')}"`
  })
  return changed === 0 ? null : `select ${columns.join(', ')} from query('${sql.replaceAll("'", "''")}')`
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let unique = name
  for (let number = 2; taken.has(unique); number++) unique = `${name}_${String(number)}`
  return unique
}

/** A stopped statement, and a dead engine, are nothing to be told in words. */
function faultOf(error: unknown, signal?: AbortSignal): NoRows & { readonly kind: 'fault' } {
  if (signal?.aborted) throw abortError()
  if (isFatal(error)) throw error
  return { kind: 'fault', message: wordsOf(error) }
}

/** The engine's words; those of a statement that failed half-way come wrapped. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  try {
    const { exception_message: inner } = JSON.parse(message) as { readonly exception_message?: string }
    return (inner ?? message).replace(/^Attempting to execute an unsuccessful[^\n]*\n(?:Error: )?/, '')
  } catch {
    return message
  }
}

const logging = `select current_setting('enable_logging') = false and current_setting('logging_mode') = 'LEVEL_ONLY'
  and current_setting('logging_storage') = 'memory' as is_off`

/** A SELECT can call the functions that switch the engine's log on, which holds for every connection. */
async function stopLogging(connection: OwnConnection): Promise<void> {
  const state = await connection.query(logging)
  if (state.getChild('is_off')?.get(0) === true) return
  await connection.query("call enable_logging(level := 'INFO', storage := 'memory')")
  await connection.query('call disable_logging()')
  await connection.query('call truncate_duckdb_logs()')
}
