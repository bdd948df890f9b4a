import type { Role } from '../../import/types.ts'
import { minorUnits, type Formats } from '../../text/format.ts'
import type { Texts } from '../../text/index.ts'
import { say } from '../say.ts'
import { isAmountRole, isDateRole } from './roles.ts'

/** The reader's language. */
export interface Reader {
  readonly format: Formats
  readonly texts: Texts
}

/** A value as a mapping reads it, in the reader's words and figures. */
export function writeValue(role: Role, value: string | null, currency: string, { format, texts }: Reader): string {
  if (value === null) return '–'
  if (isDateRole(role) && /^\d{4}-\d\d-\d\d/.test(value)) return format.date(value)
  if (isAmountRole(role) && /^-?\d+(\.\d+)?$/.test(value)) {
    // An amount in smaller steps than its currency has is shown as it is, not rounded.
    const digits = /\.(\d*[1-9])/.exec(value)?.[1]?.length ?? 0
    return digits > minorUnits(currency) ? format.everyDigit(value) : format.amount(value, currency)
  }
  if (role === 'document_type') return say(texts.panels.words.kind, value)
  if (role === 'status') return say(texts.shell.mapping.statuses, value)
  if (role === 'payment_terms' && /^\d+$/.test(value)) return format.days(Number(value), 0)
  if (value === 'true') return texts.panels.words.truth.yes
  return value === 'false' ? texts.panels.words.truth.no : value
}
