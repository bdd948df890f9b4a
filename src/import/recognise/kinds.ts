import { termsMeaning } from '../rows/terms.ts'
import { currencyMeaning, flagMeaning, statusMeaning, typeMeaning } from '../rows/words.ts'
import type { Role } from '../types.ts'

/** What the filled cells of a column look like; shares lie between 0 and 1. */
export interface Profile {
  readonly filled: number
  readonly distinct: number
  readonly dates: number
  readonly compactDates: number
  readonly numbers: number
  readonly decimals: number
  readonly texts: readonly string[]
}

const noDate = new RegExp(`^(?:[0/. -]+|n/?a|null|none|nan|nat|${[
  '1900-01-01.*', '0?1[./-]0?1[./-]1900.*', '9999-12-31.*', '31[./-]12[./-]9999',
].join('|')})$`, 'i')

/** What rows that add others up put into their first cell, whatever stands above it. */
const totalShape = new RegExp([
  String.raw`^(?:(?:grand |sub-?|sous-|percentage of )?totals?`, String.raw`(?:zwischen)?summe|gesamt\p{L}*|totale|totaal|suma|(?:ending|closing) balance)(?!\p{L})`,
].join('|'), 'iu')

const dateShape = new RegExp(`^(?:${[
  String.raw`\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}`,
  String.raw`\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})`,
  String.raw`\d{1,2}[a-z]{0,2}[-/. ]*(?:de )?\p{L}{3,}[-/., ]*(?:de )?(?:\d{4}|\d{2})`,
  String.raw`\p{L}{3,}[-/. ]*\d{1,2}[a-z]{0,2}[-/., ]+\d{4}`,
].join('|')})(?:[T ,]+\\d{1,2}[:.h]\\d{2}.*)?$`, 'u')

const year = '(?:19|20)\\d{2}'
const month = '(?:0[1-9]|1[0-2])'
const day = '(?:0[1-9]|[12]\\d|3[01])'
const compactDate = new RegExp(`^(?:${year}${month}${day}|${day}${month}${year})(?:\\.0)?$`)

const currency = String.raw`(?:[A-Z]{3}|\p{Sc}|[A-Z]{0,2}\$|kr\.?|Rs\.?|Fr\.?|zł)?`
const minus = '[-+−–]?'
const numberShape = new RegExp(['^[(]?', minus, currency, minus, String.raw`(?:\d[\d.,'’\s]*|[.,]\d+|-)`, minus, '[)]?', currency,
  minus, '[)]?', String.raw`(?:DR|CR|D|C|S|H)?\.?$`].join(String.raw`\s*`), 'iu')

export function profileOf(texts: readonly string[]): Profile {
  const said = texts.filter(text => !noDate.test(text) && !totalShape.test(text))
  const share = (shape: RegExp, among: readonly string[]): number =>
    among.length === 0 ? 0 : among.filter(text => shape.test(text)).length / among.length
  return {
    filled: texts.length,
    distinct: new Set(texts).size,
    dates: share(dateShape, said),
    compactDates: share(compactDate, said),
    numbers: share(numberShape, texts),
    decimals: share(/\d[.,]\d{1,2}(?:\D|$)/, texts),
    texts,
  }
}

/** How well the contents bear a role out: 'confirm', 'allow' (they neither prove nor deny it), 'deny', 'empty'. */
export type Verdict = 'confirm' | 'allow' | 'deny' | 'empty'

const atLeast = (share: number, needed: number): Verdict => share >= needed ? 'confirm' : 'deny'

export function verdictOn(role: Role, profile: Profile, header: string): Verdict {
  if (profile.filled === 0) return 'empty'
  const known = (reader: (text: string) => unknown): number =>
    profile.texts.filter(text => reader(text) !== undefined).length / profile.texts.length
  switch (role) {
    case 'issue_date': case 'due_date': case 'posting_date': case 'settlement_date':
      return atLeast(Math.max(profile.dates, profile.compactDates), 0.8)
    case 'amount': case 'debit': case 'credit': case 'amount_net': case 'open_amount': case 'paid_amount': case 'write_off':
    case 'base_amount':
      return profile.dates >= 0.8 ? 'deny' : atLeast(profile.numbers, 0.8)
    case 'credit_limit': case 'insured_limit':
      return atLeast(profile.numbers, 0.5)
    case 'currency': case 'base_currency': return atLeast(known(currencyMeaning), 0.9)
    case 'status':
      return profile.numbers >= 0.8 && profile.distinct > 2 ? 'deny' : atLeast(known(text => flagMeaning(text) ?? statusMeaning(text)), 0.5)
    case 'document_type': return atLeast(known(typeMeaning), 0.5)
    case 'is_deleted': return atLeast(known(flagMeaning), 0.9)
    case 'is_public_body': return atLeast(known(text => flagMeaning(text) ?? (/publi|priv/i.test(text) ? 'true' : undefined)), 0.9)
    case 'payment_terms': return atLeast(known(termsMeaning), 0.5)
    case 'dispute': return profile.numbers >= 0.8 && known(flagMeaning) < 0.9 ? 'deny' : 'allow'
    case 'customer_name': case 'sales_rep': case 'segment': case 'country': case 'dispute_reason': case 'parent': case 'entity':
      return profile.dates >= 0.8 || profile.decimals >= 0.8 || isFlagged(profile, header) ? 'deny' : 'allow'
    case 'customer_id': case 'document_number':
      return profile.dates >= 0.8 || (profile.decimals >= 0.8 && profile.numbers >= 0.8) ? 'deny' : 'allow'
    case 'account': case 'account_name': case 'journal': case 'journal_name': case 'entry_number': case 'reference':
    case 'label': case 'side': case 'lettering': case 'lettering_date': case 'payment_number': case 'channel': case 'level':
    case 'scenario': case 'from_currency': case 'to_currency': case 'rate': case 'currency_rate': case 'rate_units':
    case 'dimension': case 'ignore':
      return 'allow'
  }
}

/** A column of true and false is no name, whatever its header. */
function isFlagged(profile: Profile, header: string): boolean {
  return header !== '' && profile.texts.every(text => /^(?:true|false|yes|no|oui|non|ja|nein)$/i.test(text))
}
