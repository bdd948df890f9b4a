import type { WordReader } from './meanings.ts'

/** What a list does in its system's own way. */
export interface Habits {
  readonly readWord: WordReader
  /** Money received stands beside the invoices, with what is left of it: the one settles the other. */
  readonly settlesWithin: boolean
  /** A list of transactions, not of what is open: money received stands among the invoices whatever it paid. */
  readonly holdsPayments: boolean
  /** What every document is that no column gives a type. */
  readonly documents: 'invoice' | 'credit_note'
  /** What the list says of itself that made its documents credit notes, where nobody knows its system. */
  readonly creditsSaid?: string
}

/** The habits of a list whose system nobody knows. */
export const noHabits: Habits = { readWord: () => undefined, settlesWithin: false, holdsPayments: false, documents: 'invoice' }
