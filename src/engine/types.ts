/** A decoded cell: decimals and 128-bit integers with a scale as plain text ("1234.500"), dates as "2024-06-30". */
export type Value = string | number | boolean | null

export type Row = Readonly<Record<string, Value>>

/** A column of a result; `type` is the engine's own name of it, such as `DECIMAL(38,3)`. */
export interface Column {
  readonly name: string
  readonly type: string
}

export interface QueryResult<R extends Row = Row> {
  readonly columns: readonly Column[]
  readonly rows: readonly R[]
}

export interface QueryOptions {
  /** Aborting stops the statement inside the engine and rejects with an `AbortError`. */
  readonly signal?: AbortSignal
}

/** The one door to the database, the same in the browser's worker and in Node. */
export interface Engine {
  /** Runs one statement; `parameters` are bound to `?`, never spliced into the text. */
  query<R extends Row = Row>(
    sql: string, parameters?: readonly Value[], options?: QueryOptions,
  ): Promise<QueryResult<R>>
  /** Runs a script of statements, without parameters or results. */
  run(script: string, options?: QueryOptions): Promise<void>
  /** Makes bytes readable to SQL as `in/<name>` without copying them where the platform allows. */
  registerFile(name: string, content: Blob | Uint8Array): Promise<void>
  dropFile(name: string): Promise<void>
  /**
   * Makes a table of an Arrow stream, or appends it to the table that an earlier one made; decimals stay exact.
   * The bytes are handed over: they are not to be used afterwards.
   */
  insertArrow(table: string, stream: Uint8Array<ArrayBuffer>, kind: 'create' | 'append'): Promise<void>
  close(): Promise<void>
}

/** How far the start is; `total` is null where the size is unknown beforehand. */
export type StartProgress =
  | { readonly step: 'download'; readonly bytes: number; readonly total: number | null }
  | { readonly step: 'unpack' }
  | { readonly step: 'start' }

/** The rows of an answer, of which only those that are looked at become plain values. */
export interface AnswerRows {
  readonly columns: readonly Column[]
  readonly count: number
  /** There are more rows than are kept. */
  readonly isCut: boolean
  /** Rows from one place on, in the order in which they came. */
  rows(from: number, count: number): readonly Row[]
  /** The same in the order of a column; what is not known comes last, and equal values stay as they came. */
  sortedRows(from: number, count: number, key: string, isDescending: boolean): readonly Row[]
}

/** What comes of a statement that somebody typed. */
export type Answer =
  | { readonly kind: 'rows'; readonly result: AnswerRows }
  /** It is not one SELECT, and was not run. */
  | { readonly kind: 'refused'; readonly reason: 'nothing' | 'several' | 'no_question' }
  /** The engine's own words. */
  | { readonly kind: 'fault'; readonly message: string }

/** What is kept of an answer. */
export interface Bounds {
  readonly rows: number
  readonly bytes: number
}

export interface AskOptions extends QueryOptions {
  /** The rows that it gives, or how the engine would come by them, as one text in JSON. */
  readonly kind: 'rows' | 'plan'
  readonly bounds: Bounds
}

/** An engine that takes what somebody typed. */
export interface AskedEngine extends Engine {
  /** Runs one statement that somebody typed: it reads, and changes nothing, whatever it says. */
  ask(sql: string, options: AskOptions): Promise<Answer>
}

/** The engine of the page: it lives in a worker, which can be lost. */
export interface PageEngine extends AskedEngine {
  /**
   * Makes a file of the browser's private store readable and writable to SQL as `in/<name>`. Until it is dropped, or
   * the worker ends, nobody else can open it.
   */
  registerStored(name: string, handle: FileSystemFileHandle): Promise<void>
  /** Calls back with the number of bytes after each read from a registered file; returns how to stop it. */
  onBytesRead(listener: (bytes: number) => void): () => void
  /** Calls back when the worker is lost; every promise that was pending has been rejected with the same error. */
  onDeath(listener: (error: Error) => void): () => void
  /** Starts over, empty and locked again; whatever was pending is rejected. Files must be registered anew. */
  restart(): Promise<void>
}
