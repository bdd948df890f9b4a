import { normalised } from '../../recognise/normalise.ts'
import { isBesideLedger, ledgerWeight } from '../ledger-weight.ts'
import type { Head } from './head.ts'
import type { SheetPart } from './parts.ts'

/** A sheet with a table in it. */
export interface Candidate {
  readonly sheet: SheetPart
  readonly head: Head
}

/**
 * The sheets to read. The one whose header says most of a ledger: money, a date and a customer, then known words, then
 * what the workbook shows before what it hides, then the longest; with it every other shown sheet with the same header,
 * such as one for each year.
 */
export function chooseSheets(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates.toSorted((a, b) => weight(b) - weight(a)
    || Number(a.sheet.isHidden) - Number(b.sheet.isHidden)
    || b.head.place.known - a.head.place.known
    || b.sheet.member.bytes - a.sheet.member.bytes)
  if (!best) return []
  const signature = signatureOf(best)
  return candidates.filter(candidate => candidate === best
    || (!candidate.sheet.isHidden && weight(best) > 1 && signatureOf(candidate) === signature))
}

/** The shown sheets that may belong to the chosen ones: payments, applications, customers, reminders, rates. */
export function sheetsBeside(candidates: readonly Candidate[], chosen: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(candidate => !chosen.includes(candidate) && !candidate.sheet.isHidden
    && isBesideLedger(candidate.head.header, candidate.sheet.name))
}

function weight({ head }: Candidate): number {
  return ledgerWeight(head.header)
}

function signatureOf({ head }: Candidate): string {
  return head.header.map(normalised).join('|').replace(/\|+$/, '')
}
