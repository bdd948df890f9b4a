import { creditWords, invoiceWords, paymentWords, says } from '../formats/role-words.ts'
import type { ColumnFinding, Recognition, Refusal, Role } from '../types.ts'
import { tokens } from './normalise.ts'

const dateLike = new RegExp([
  String.raw`\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}`, String.raw`^\d{8}$`,
  // A month by its name; ids of letters and digits go on.
  String.raw`^(?:\p{L}+[., ]+)?\d{1,2}[-/. ]*\p{L}{3,}\.?[-/. ]*\d{2,4}(?![\p{L}\d-])`,
].join('|'), 'u')
/** A figure that is no date, with no more letters than a currency and a side have. */
const figureLike = /^(?!.*\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4})(?!(?:\P{L}*\p{L}){6}).*\d/u
const needed: Partial<Record<Role, RegExp>> = { issue_date: dateLike, amount: figureLike }

type Unlikeness = Pick<Refusal, 'message' | 'parameters'>

const customers: readonly Role[] = ['customer_id', 'customer_name']

/** Stamps of a system, which say when a row was written and not when something was owed. */
const stampWords: ReadonlySet<string> = new Set([
  'synced', 'sync', 'created', 'updated', 'modified', 'changed', 'inserted', 'loaded', 'extracted', 'timestamp',
])
/** Names and numbers of rows, which are no amounts. */
const nameWords: ReadonlySet<string> = new Set([
  'id', 'ids', 'key', 'uuid', 'guid', 'number', 'no', 'reference', 'ref', 'index', ...stampWords,
])

/**
 * Why a file can be no ledger, whatever a reader said of its columns, so that there is nothing to ask: what is missing
 * is in none of them. Where no column surely names customers either, stamps of a system are no dates, and numbers of
 * rows are no amounts; such rows often are the lines of documents, and name these.
 */
export function unlikeness({ missing, findings }: Recognition): Unlikeness | undefined {
  const isNameless = !findings.some(({ role, confidence }) => customers.includes(role) && confidence === 'certain')
  const could = (finding: ColumnFinding, role: Role, likeness: RegExp): boolean => {
    const others = role === 'issue_date' ? stampWords : nameWords
    const isOther = isNameless && tokens(finding.header).some(token => others.has(token))
    return !isOther && finding.samples.some(sample => likeness.test(sample))
  }
  const role = missing.find(each => {
    const likeness = needed[each]
    return likeness !== undefined && !findings.some(finding => could(finding, each, likeness))
  })
  if (role === undefined) return undefined
  const naming = isNameless ? findings.find(namesDocuments) : undefined
  return naming === undefined
    ? { message: 'no_such_column', parameters: { role } }
    : { message: 'lines_of_documents', parameters: { header: naming.header } }
}

function namesDocuments({ header, role, samples }: ColumnFinding): boolean {
  const isNamed = role === 'document_number' || tokens(header).some(token => nameWords.has(token))
  return isNamed && samples.length > 0 && [invoiceWords, creditWords, paymentWords].some(words => says(header, words))
}
