import type { PageEngine, QueryOptions } from '../engine/types.ts'

/**
 * The same engine, whose statements stop when the signal is aborted; undoing a transaction is let through,
 * so that what was stopped leaves nothing behind.
 */
export function stoppable(engine: PageEngine, signal: AbortSignal): PageEngine {
  const optionsFor = (sql: string, options: QueryOptions = {}): QueryOptions =>
    /^\s*(rollback|drop)\b/i.test(sql) ? options : { signal, ...options }
  return {
    ask: (sql, options) => engine.ask(sql, options),
    query: (sql, parameters, options) => engine.query(sql, parameters, optionsFor(sql, options)),
    run: (script, options) => engine.run(script, optionsFor(script, options)),
    registerFile: (name, content) => engine.registerFile(name, content),
    registerStored: (name, handle) => engine.registerStored(name, handle),
    dropFile: (name) => engine.dropFile(name),
    insertArrow: (table, stream, kind) => engine.insertArrow(table, stream, kind),
    close: () => engine.close(),
    onBytesRead: (listener) => engine.onBytesRead(listener),
    onDeath: (listener) => engine.onDeath(listener),
    restart: () => engine.restart(),
  }
}
