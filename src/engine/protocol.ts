import type { AnswerRows, Bounds, Column, Value } from './types.ts'

/** What the page asks of its engine's worker; each is answered under its number. */
export type Request =
  /** Starts and locks the database; the module has been handed over, or is on its way. */
  | { readonly kind: 'open', readonly scriptAddress: string }
  | { readonly kind: 'query', readonly sql: string, readonly parameters: readonly Value[] }
  | { readonly kind: 'run', readonly script: string }
  | { readonly kind: 'ask', readonly sql: string, readonly as: 'rows' | 'plan', readonly bounds: Bounds }
  | { readonly kind: 'registerFile', readonly name: string, readonly content: Blob }
  | { readonly kind: 'registerStored', readonly name: string, readonly handle: FileSystemFileHandle }
  | { readonly kind: 'dropFile', readonly name: string }
  | { readonly kind: 'insertArrow', readonly table: string, readonly stream: Uint8Array, readonly isNew: boolean }

/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: 'do', readonly id: number, readonly request: Request }
  | { readonly kind: 'abort', readonly id: number }
  /** The WebAssembly module, compiled by an earlier worker. */
  | { readonly kind: 'module', readonly module: WebAssembly.Module }
  /** The module's next bytes as they come over the line; null: there are no more. */
  | { readonly kind: 'bytes', readonly bytes: Uint8Array<ArrayBuffer> | null }

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: 'done', readonly id: number, readonly value: unknown }
  | { readonly kind: 'failed', readonly id: number, readonly name: string, readonly message: string }
  | { readonly kind: 'compiled', readonly module: WebAssembly.Module }
  /** So many bytes were read from a registered file. */
  | { readonly kind: 'read', readonly bytes: number }

/** The rows of a result, column by column: a tenth of the work that as many objects make on the way. */
export interface ColumnarResult {
  readonly columns: readonly Column[]
  readonly cells: readonly (readonly Value[])[]
  readonly count: number
}

/** The rows of an answer as an Arrow stream. */
export interface PackedRows extends Pick<AnswerRows, 'count' | 'isCut'> {
  readonly stream: Uint8Array<ArrayBuffer>
}
