import { knownAnswers, type KnownAnswers } from './answers.ts'
import { createCustomers } from './customers.ts'
import { createDocuments, type SampleDocument } from './documents.ts'
import { grantLongTerms, longTermsAnswers, type LongTermsAnswers } from './long-terms.ts'
import { plantOddities } from './oddities.ts'
import { createRandom } from './random.ts'
import { createReminders, writeReminders } from './reminders.ts'
import { signalAnswers, type SignalAnswers } from './signal-answers.ts'
import { dirtyRows, writeLedger } from './write.ts'

const seed = 20251231

export interface Sample {
  readonly documents: readonly SampleDocument[]
  readonly ledger: string
  readonly reminders: string
  readonly answers: KnownAnswers & { readonly signals: SignalAnswers, readonly longTerms: LongTermsAnswers }
}

/** The fictional group's ledger; the same text at every call and on every machine. */
export function generateSample(): Sample {
  const random = createRandom(seed)
  const documents = grantLongTerms(plantOddities(createDocuments(createCustomers(random), random)))
  const reminders = createReminders(documents, seed + 1)
  return {
    documents,
    ledger: writeLedger(documents),
    reminders: writeReminders(reminders),
    answers: {
      ...knownAnswers(documents, dirtyRows(documents).length),
      signals: signalAnswers(documents, reminders),
      longTerms: longTermsAnswers(documents),
    },
  }
}
