import type { ColumnFinding, Role } from '../types.ts'
import { isPrediction, matchHeader } from './headers.ts'
import { tokens } from './normalise.ts'
import { verdictOn, type Profile } from './kinds.ts'

/** A finding still open to correction. */
export type Draft = { -readonly [Key in keyof ColumnFinding]: ColumnFinding[Key] }

export type Because = ColumnFinding['because'][number]

export function because(message: string, parameters: Because['parameters'] = {}): Because {
  return { message, parameters }
}

const severalTimes: ReadonlySet<Role> = new Set(['dimension', 'ignore'])

/** Roles whose loss would change figures: a column headed so but filled otherwise deserves a look. */
const figureRoles: ReadonlySet<Role> = new Set([
  'issue_date', 'due_date', 'settlement_date', 'amount', 'debit', 'credit', 'open_amount', 'paid_amount', 'write_off',
])

/** Gives each column a role: strongest header match first, where the contents do not deny it. */
export function assignRoles(header: readonly string[], profiles: readonly Profile[]): Draft[] {
  const drafts = profiles.map((profile, index) => furtherColumn(index, header[index] ?? '', profile))
  const proposals = drafts.flatMap(draft => proposalsFor(draft, profiles[draft.index]))
  proposals.sort((a, b) => b.score - a.score || a.draft.index - b.draft.index)
  const taken = new Set<Role>()
  const placed = new Set<Draft>()
  for (const { draft, role, confidence, reasons } of proposals) {
    if (placed.has(draft) || (taken.has(role) && !severalTimes.has(role))) continue
    taken.add(role)
    placed.add(draft)
    Object.assign(draft, { role, confidence, because: reasons })
  }
  return drafts
}

interface Proposal {
  readonly draft: Draft
  readonly role: Role
  readonly score: number
  readonly confidence: ColumnFinding['confidence']
  readonly reasons: readonly Because[]
}

function proposalsFor(draft: Draft, profile: Profile | undefined): Proposal[] {
  if (!profile) return []
  const { header } = draft
  const matches = matchHeader(header)
  const [strongest] = matches
  if (isPrediction(header)) {
    if (strongest?.role !== 'settlement_date' || profile.filled === 0) return []
    return [proposal(draft, 'ignore', 100, 'doubtful', [because('prediction', { header })])]
  }
  return matches.flatMap(({ role, score, isExact, synonym }) => {
    const word = because(isExact ? 'header_exact' : 'header_words', { synonym })
    const verdict = verdictOn(role, profile, header)
    if (verdict === 'deny') {
      const isAlarming = figureRoles.has(role) && isExact && score === 100 && matches.length === 1
      return isAlarming ? [proposal(draft, 'ignore', 1, 'doubtful', [word, because('contents_deny', { role })])] : []
    }
    if (verdict === 'empty') return isExact ? [proposal(draft, role, score - 60, 'likely', [word, because('column_empty')])] : []
    const isProven = verdict === 'confirm'
    return [proposal(draft, role, score + (isProven ? 5 : 0), isExact && score >= 75 ? 'certain' : 'likely',
      isProven ? [word, because('contents_confirm', { role })] : [word])]
  })
}

function proposal(
  draft: Draft, role: Role, score: number, confidence: ColumnFinding['confidence'], reasons: readonly Because[],
): Proposal {
  return { draft, role, score, confidence, reasons }
}

/** Words of headers whose columns name single rows. */
const keyWords = new Set(['id', 'ids', 'key', 'uuid', 'guid', 'url', 'link', 'hash'])

/** What becomes of a column without a role: a dimension, unless it is empty, or its values name single rows. */
function furtherColumn(index: number, header: string, profile: Profile): Draft {
  const samples = [...new Set(profile.texts)].slice(0, 3)
  const place = { index, header, samples, confidence: 'certain' as const }
  if (header.trim() === '') return { ...place, role: 'ignore', because: [because('further_headless')] }
  if (profile.filled === 0) return { ...place, role: 'ignore', because: [because('further_empty')] }
  if (profile.dates >= 0.8) return { ...place, role: 'ignore', because: [because('further_dates')] }
  if (profile.decimals > 0 && profile.numbers >= 0.8 && profile.distinct > 20) {
    return { ...place, role: 'ignore', because: [because('further_amounts')] }
  }
  const isKey = tokens(header).some(token => keyWords.has(token)) && profile.distinct === profile.filled
  if (isKey || (profile.distinct > 20 && profile.distinct > profile.filled / 2)) {
    return { ...place, role: 'ignore', because: [because('further_unique')] }
  }
  return { ...place, role: 'dimension', because: [because('further_dimension', { distinct: profile.distinct })] }
}
