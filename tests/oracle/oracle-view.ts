import type { Book } from './book.ts'
import type { OracleRow } from './headline.ts'
import type { PlainLedger } from './plain.ts'

/** A view and what it must hold. */
export interface OracleView {
  readonly name: string
  readonly keys: readonly string[]
  /** A row without any amount may be listed or not. */
  readonly mayLackEmpty?: boolean
  /** Few random ledgers have billings at both dates; the sample has them for every segment. */
  readonly isRare?: boolean
  readonly rows: (book: Book, ledger: PlainLedger) => OracleRow[]
}
